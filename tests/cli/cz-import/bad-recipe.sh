# a mistake in a recipe is told with its line and path
printf 'Nr;Naam\nO1;a\n' >in.csv
try() { printf '%s' "$1" >r.json; cz-import -t organisation -r r.json in.csv || echo "status $?"; }
try '{"fields": [
 {"column": "Nr", "target": "id"},
 {"colunm": "Naam", "target": "name"}]}'
try '{"fields": [{"column": "Nr", "target": "nummer"}]}'
try '{"fields": [{"column": "Nr", "target": "id", "capture": "(a"}]}'
try '{"fields": [{"column": "Nummer", "target": "id"}]}'
try '{"dialect": {"delimiter": ";;"}}'
try '{"fields": [{"column": "Nr", "target": "id"}], "encoding": "ebcdic"}'
try '{"type": "request", "fields": []}'
try '{"fields": '
# two entries for one target: the later would win in silence, unless a condition says which
try '{"fields": [{"column": "Nr", "target": "id"},
 {"column": "Naam", "target": "name"}, {"column": "Nr", "target": "name"}]}'
try '{"fields": [{"column": "Nr", "target": "id"}, {"column": "Naam", "target": "name"},
 {"column": "Nr", "target": "name", "when": {"column": "Naam", "is": ["b"]}}]}'
printf '%s' '{"fields": [{"column": "Nr", "target": "postcode"}, {"column": "Naam", "type": "geopoint"}, {"column": "Nr", "target": "lon"}]}' >r.json
cz-import -t place -r r.json in.csv || echo "status $?"
# a constant has no columns to cross off
printf '%s' '{"fields": [{"column": "Nr", "target": "id"}, {"target": "times", "ticked": true, "constant": "ma ochtend"}]}' >r.json
cz-import -t volunteer -r r.json in.csv || echo "status $?"
printf '%s' '{"fields": [{"column": "Nr", "target": "id"}, {"target": "times", "crossed": true, "columns": ["Nr"], "constant": "ma"}]}' >r.json
cz-import -t volunteer -r r.json in.csv || echo "status $?"
# nothing but times is crossed
try '{"fields": [{"column": "Nr", "target": "id", "crossed": true}]}'
echo '{"type": "request", "dialect": {"skipInitialSpace": true}, "fields": [{"column": "Nr", "target": "id"}]}' >r.json
cz-import -r r.json in.csv || echo "status $?"
