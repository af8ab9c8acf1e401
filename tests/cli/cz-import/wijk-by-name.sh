# a column "Wijk" with names is no reason to refuse every row: it is left out, and said once; one with codes is an area
printf '%s\n' 'Hulpvraagnr;Soort hulp;Postcode;Wijk' '1;Vervoer;3811 AB;Centrum' '2;Tuin;3812;Vathorst' '3;Tuin;3812;' >names.csv
cz-import -t request names.csv
cz-import --sniff -t request names.csv >r.json
grep Wijk r.json
printf '%s\n' 'Nr;Soort hulp;Wijk;Wijkcode' '1;Vervoer;Centrum;WK030701' '2;Tuin;Zuid;BU03070102' | cz-import -t request
printf '%s\n' 'Nr;Soort hulp;Buurt' '1;Vervoer;BU03070101' '2;Tuin;BU03070102' '3;Tuin;Zuid' | cz-import -t request --lang nl || echo "status $?"
printf '%s\n' 'naam;code' 'Centrum;WK030701' 'Vathorst;WK030702' >wijken.csv
echo '{"type": "request", "otherFields": "known", "fields": [
  {"column": "Wijk", "target": "area", "lookup": {"file": "wijken.csv", "key": "naam", "value": "code"}}]}' >l.json
cz-import -r l.json names.csv
