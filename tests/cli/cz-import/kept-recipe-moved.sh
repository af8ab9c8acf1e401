# a kept recipe and a file that changed: a column is gone or came in, cells have no name, the file was cut off; and one cause is told once
request() { cz-import --no-sandbox -t request "$@" || echo "status $?"; }
place() { echo "{\"type\":\"place\",\"dialect\":{\"header\":false,\"delimiter\":\";\"},\"fields\":[{\"column\":2,\"target\":\"postcode\"},$1]}"; }
echo '== by number, and the column before them is gone'
place '{"column":4,"target":"lat"},{"column":5,"target":"lon"}' >place.json
printf '%s\n' 'NL;3511;Utrecht;52.09;5.12;6' 'NL;3512;Utrecht;52.10;5.13;6' 'BQ;1234;Bonaire;12.15;-68.27;6' >places.csv
cz-import --no-sandbox -r place.json places.csv
cut -d ';' -f 1,2,4- places.csv | cz-import --no-sandbox -r place.json --rejects refused.csv || echo "status $?"
cut -d ';' -f 1-2,6- refused.csv
echo '== metres, a place that may be dropped, a record of cz'
place '{"column":4,"target":"x"},{"column":5,"target":"y"}' >rd.json
printf '%s\n' 'NL;3511;Utrecht;136000;455000' 'NL;3512;Utrecht;4.53;6' | cz-import --no-sandbox -r rd.json || echo "status $?"
place '{"column":4,"target":"lat","otherwise":"drop"},{"column":5,"target":"lon","otherwise":"drop"}' >drop.json
printf '%s\n' 'NL;3511;Utrecht;40.7;-74' 'NL;3512;Utrecht;52.1;5.1' | cz-import --no-sandbox -r drop.json
echo '{"type":"place","postcode":"3511","lat":40.7,"lon":-74}' | cz-import --no-sandbox -t place || echo "status $?"
echo '== a column without a name: --sniff tells it and lists it; a recipe that does not tells it'
printf '%s\n' 'Nr;Soort hulp;Postcode;' '1;VRV;3511;a' '2;VRV;3511;b' >in.csv
request --sniff in.csv >r.json
grep without r.json
cz-import --no-sandbox -r r.json in.csv
sed 's/"#4"//' r.json >none.json
cz-import --no-sandbox -r none.json in.csv
echo '== a column in the place of one without a name; 4 is the fourth whatever it is called'
recipe() { echo "{\"type\":\"request\",\"fields\":[{\"column\":\"Nr\",\"target\":\"id\"},{\"column\":\"Soort hulp\",\"target\":\"category\"},{\"column\":\"Postcode\",\"target\":\"postcode\"},{\"column\":$1,\"target\":\"wishes\"}]}"; }
recipe '"#4"' >number.json
recipe 4 >plain.json
printf '%s\n' 'Nr;Soort hulp;Postcode;Kleur;' '1;VRV;3511;rood;' >after.csv
cz-import --no-sandbox -r number.json in.csv
cz-import --no-sandbox -r number.json after.csv
cz-import --no-sandbox -r number.json --lang nl -o out.jsonl after.csv
cz-import --no-sandbox -r plain.json after.csv
echo '== cut off in a row, and in quotes; not where all rows are short'
printf 'Nr;Soort hulp;Postcode\n1;VRV;3511\n2;VRV' | request
printf 'Nr;Soort hulp;Postcode\n1;VRV;3511\n2;VRV;"35' | request
printf 'Nr;Soort hulp;Postcode\n1;VRV\n2;VRV\n' | request
echo '== told once, counted for each cell, each refused row with its reason'
printf '%s\n' 'Nr;Soort hulp;Postcode;Datum;Nodig voor' '1;VRV;3511;46000;46001' '2;VRV;3511;46002;3-11-2026' '3;caf\351;3511;;' '4;VRV;3511;;' >days.csv
request --stats s.json --rejects refused.csv days.csv
cut -d ';' -f 1,7- refused.csv
grep -o '"CZ252":[0-9]*' s.json
printf 'Nr;Soort hulp;Postcode;Wensen\n1;VRV;3511;één\n2;VRV;3511;caf\351\n3;VRV;3511;bl\351\n4;VRV;3511;oké\n' | request --stats s.json
grep -o '"CZ332":[0-9]*' s.json
