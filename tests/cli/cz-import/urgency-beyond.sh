# Numbers beyond 1 to 3 say that the others of their column may be of another scale too, unless a recipe tells
printf '%s\n' 'Nr;Postcode;Soort hulp;Urgentie' 'H1;3511AB;VRV;1' 'H2;3511AB;VRV;5' 'H3;3511AB;VRV;hoog' >in.csv
cz-import -t request in.csv --max-rejects 5 || echo "status $?"
cz-import -t request in.csv --lang nl -q --max-rejects 5 || echo "status $?"
echo '{"type": "request", "otherFields": "known", "fields": [{"column": "Urgentie", "target": "urgency", "map": {"1": "3", "5": "1"}}]}' >r.json
cz-import -r r.json in.csv
sed 's/5$/3/' in.csv | cz-import -t request
sed 's/;1$/;laag/' in.csv | cz-import -t request --max-rejects 5
printf '%s\n' '{"id": "H1", "postcode": "3511AB", "soort hulp": "VRV", "prioriteit": 2}' '{"id": "H2", "postcode": "3511AB", "soort hulp": "VRV", "prioriteit": 4}' |
	cz-import -t request --from json || echo "status $?"
