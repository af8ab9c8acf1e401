# coordinates that cannot be meant as they stand are refused by name, never taken
printf '%s\n' 'id;categorie;breedtegraad;lengtegraad' '1;VRV;52,1;5,1' '2;VRV;5,1;52,1' '3;VRV;0;0' '4;VRV;155000;463000' '5;VRV;463000;155000' \
	'6;VRV;12,1;-68,9' '7;VRV;152;5' '8;VRV;;' '9;VRV;0;5,1' '10;VRV;52,1;' >degrees.csv
cz-import -t request degrees.csv --rejects no.csv || echo "status $?"
cut -d';' -f1,5- no.csv
printf '%s\n' 'Postcode;X;Y' '1234AB;155000;463000' '1234AC;463000;155000' '1234AD;0;0' '1234AE;5,1;52,1' '1234AF;52,1;5,1' '1234AG;100000;150000' >rd.csv
cz-import -t place rd.csv || echo "status $?"
# in one cell, dropped, and with 0 for "not known"
cat >r.json <<'R'
{"type": "place", "fields": [{"column": "pc", "target": "postcode"}, {"column": "plek", "type": "geopoint"}]}
R
printf 'pc;plek\n3511;5.12 52.09\n3512;52.1 5.1\n3513;463000 155000\n' >point.csv
cz-import -r r.json point.csv || echo "status $?"
sed 's/geopoint"/&, "otherwise": "drop"/' r.json >drop.json
cz-import -r drop.json point.csv || echo "status $?"
sed 's/geopoint"/&, "missingValues": ["0, 0"]/' r.json >zero.json
printf 'pc;plek\n3511;"0, 0"\n' | cz-import -r zero.json
# in JSON, and in records of cz itself
printf '{"key":"a","lat":5.1,"lon":52.1}\n' | sed 's/key/id/' | cz-import -t request || echo "status $?"
printf '%s\n' '{"type":"request","id":"a","category":"VRV","lat":5.1,"lon":52.1}' '{"type":"request","id":"b","category":"VRV","x":0,"y":463000}' \
	'{"type":"request","id":"c","category":"VRV","lat":0,"lon":0}' | cz-import -t request || echo "status $?"
