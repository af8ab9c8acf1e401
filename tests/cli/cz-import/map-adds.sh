# a map adds to the words that are built in; "otherwise" says what becomes of the rest
printf 'Nr;Soort;Wat\n1;praatje;Gezelschap, maatje\n2;Boodschappen;praatje en vervoer, Tuin\n3;iets;iets; \n4;weg;Vervoer|iets|weg\n' | sed 's/;iets; /;"iets"/' >in.csv
try() { echo "== $1"; sed "s/MORE/$1/" r.json >t.json; cz-import -r t.json in.csv || echo "status $?"; }
echo '{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"},
 {"column": "Wat", "target": "categories", "map": {"praatje": "GZL", "weg": null}MORE}]}' >r.json
try ''; try ', "otherwise": "refuse"'; try ', "otherwise": "drop"'; try ', "otherwise": "keep"'
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"},
 {"column": "Soort", "target": "category", "map": {"praatje": "GZL", "weg": null}MORE}]}' >r.json
try ''; try ', "otherwise": "refuse"'; try ', "otherwise": "drop"'; try ', "otherwise": "keep"'
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"},
 {"column": "Soort", "target": "goal", "map": {"praatje": "doel 1"}MORE}]}' >r.json
try ''; try ', "otherwise": "keep"'; try ', "otherwise": "drop"'
