# a code that cz does not know may be one of the office's own policy, so it is taken, and told once; "NEE" and "GEEN" are no kind of help
printf '%s\n' 'Nr;Soort' '1;VRV' '2;TUX' '3;NEE' '4;Geen' '5;TUX' '6;NIET' '7;KAT2' >in.csv
cz-import --no-sandbox -t request in.csv
printf '%s\n' 'Nr;Categorieen;Postcode' '1;VRV, KAT2, NEE;3511' '2;KAT2;3511' '3;GEEN;3511' >in.csv
cz-import --no-sandbox -t volunteer in.csv
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}, {"constant": "KAT2", "target": "category"}]}' >r.json
cz-import --no-sandbox -r r.json in.csv
printf '%s\n' 'Nr;Soort;Postcode' '1;VERVALLEN;6711' '2;OVERLEDEN;6711' '3;KLAAR;6711' '4;STOP;6711' '5;JANSEN;6711' '6;JAN;6711' '7;WMO1;6711' '8;HV_THUIS;6711' '9;KAT;6711' '10;ANNE;6711' '11;SMIT;6711' '12;BOS;6711' >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}, {"column": "Soort", "target": "category", "map": {"JANSEN": "SCHULDHULP", "KLAAR": "STOP"}}, {"column": "Postcode", "target": "postcode"}]}' >r.json
cz-import --no-sandbox -r r.json in.csv || echo "status $?"
printf '%s\n' 'Nr;Soort;Postcode' '1;wassen;6711' '2;Was;6711' '3;oppas;6711' '4;ramen wassen;6711' >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
