# a code that cz does not know may be one of the office's own policy, so it is taken, and told once; "NEE" and "GEEN" are no kind of help
printf '%s\n' 'Nr;Soort' '1;VRV' '2;ANNA' '3;NEE' '4;Geen' '5;ANNA' '6;NIET' '7;KAT2' >in.csv
cz-import --no-sandbox -t request in.csv
printf '%s\n' 'Nr;Categorieen;Postcode' '1;VRV, KAT2, NEE;3511' '2;KAT2;3511' '3;GEEN;3511' >in.csv
cz-import --no-sandbox -t volunteer in.csv
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}, {"constant": "KAT2", "target": "category"}]}' >r.json
cz-import --no-sandbox -r r.json in.csv
