# an example above the rows is no request, and rows with nothing but a number are told
take() { printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$T" in.csv || echo "status $?"; }
T=request
take 'Nr;Soort hulp;Postcode;Datum' 'Voorbeeld;tuin;1234 AB;1-1-2026' 'bijv. 12;vervoer;6711 AB;3-11-2026' '(voorbeeld) 3;tuin;;' 'BV 12;tuin;6711 AB;' 'V1;tuin;6711 AB;'
T=volunteer
take 'Nr;Taken;Postcode' '2025;;' '1;tuin;6711' 'Q1;;' '2;tuin;6711' '3;;' '4;;'
cz-import --no-sandbox --sniff -t volunteer in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv
take 'Nr;Taken' '1;tuin' '2;'
T=request
take 'Nr;Soort hulp;Postcode' 'BV.2024.001;tuin;6711 AB' 'VB.3;tuin;6711 AB' 'Example-7;tuin;6711 AB' 'VOORBEELD1;tuin;6711 AB' 'vb. 3;tuin;6711 AB' 'Voorbeeld: 4;tuin;6711 AB'
echo '== JSON'
echo '[{"nr": "Voorbeeld", "taken": "tuin", "postcode": "6711"}, {"nr": "1", "taken": "tuin", "postcode": "6711"}, {"nr": "2"}]' >in.json
cz-import --no-sandbox -t volunteer in.json || echo "status $?"
