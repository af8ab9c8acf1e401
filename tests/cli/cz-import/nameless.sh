# a column without a name is told once, where its first cell stands, unless the recipe takes it by its number; empty ones are nothing
printf '%s\n' 'nr;soort;postcode;;;' '1;VRV;1234AB;;;' '2;VRV;1234AB;ma ochtend;;' '3;VRV;1234AB;di;;Jan' >f.csv
cz-import -t request f.csv --stats s.json
grep -o '"unknown_columns":[0-9]*' s.json
cz-import -t request --sniff f.csv | tail -5
echo '{"type": "request", "fields": [{"column": "nr", "target": "id"}, {"column": 4, "target": "times"}]}' >r.json
cz-import -r r.json f.csv
echo '== with -v all that is left out'
cz-import -r r.json -v --no-sandbox f.csv >/dev/null
