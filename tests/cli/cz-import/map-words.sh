# a word of a map may stand for several; in a list of languages the map is for each of them
printf 'id;Soort;Talen\n1;alles;ned|ara\n2;alles|Tuin;ned\n3;Tuin;fra|ned\n4;Tuin;\n' >in.csv
try() { echo "== $1"; sed "s/MORE/$1/" r.json >t.json; cz-import -r t.json in.csv || echo "status $?"; }
echo '{"type": "volunteer", "fields": [{"column": "id", "target": "id"},
 {"column": "Soort", "target": "categories", "map": {"alles": "Boodschappen en Tuin en Vervoer en Koken / Tuin"}},
 {"column": "Talen", "target": "languages", "map": {"ned": "nl", "ara": "ar"}MORE}]}' >r.json
try ''; try ', "otherwise": "refuse"'; try ', "otherwise": "drop"'
