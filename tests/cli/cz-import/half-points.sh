# half a point is none: with otherwise drop both numbers of a cell are left out, and the row stays
printf '%s\n' 'Nr;Plek' '1;52,1 5,1' '2;onzin' '3;5.1,52.1' '4;5.1;x' | tr ';' '\t' >g.csv
echo '{"type":"request","fields":[{"column":"Nr","target":"id"},{"column":"Plek","type":"geopoint","target":"lat","otherwise":"drop"}]}' >g.json
cz-import -r g.json g.csv || echo "status $?"
echo '== why a file of JSON has no columns'
printf '%s\n' '[{"id":"2","id":"3"},' '{"id":"4","n":1e999}]' >b.json
cz-import -t request b.json || echo "status $?"
printf '\n%s\n' '{"id":"2","id":"3"}' '{"id":"4","n":1e999}' >b.jsonl
cz-import -t request b.jsonl || echo "status $?"
