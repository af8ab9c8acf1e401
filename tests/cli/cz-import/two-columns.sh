# two columns for one field: the warning says which one is used; a recipe names both, or the one that counts
printf '%s\n' 'nr;soort;postcode;postcode;Soort hulp;Datum;Aanmelddatum;Opmerking;Opmerking' '1;VRV;1234AB;5678CD;BDS;;;;' '2;VRV;1234AB;;;;;;' >f.csv
cz-import -t request f.csv
cz-import -t request --lang nl f.csv 2>&1 >/dev/null | tail -2
cz-import -t request --sniff f.csv >r.json
echo '== with the recipe that was found, -v tells'
cz-import -r r.json -v --no-sandbox f.csv >/dev/null
echo '{"nr": 1, "soort": "Vervoer", "postcode": "1234AB", "Postcode": "5678CD"}' | cz-import -t request
