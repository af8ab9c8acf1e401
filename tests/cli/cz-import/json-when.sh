# the column of a condition that no record of JSON has is empty in all of them, as one that only some have is in the others
cat >r.json <<'R'
{"type": "request", "fields": [{"column": "id", "target": "id"}, {"column": "soort", "target": "category"},
 {"column": "pc", "target": "postcode", "when": {"column": "land", "is": ["", "NL"]}},
 {"column": "wens", "target": "wishes", "when": {"column": "deel", "filled": true}}]}
R
echo '{"id": "1", "soort": "vervoer", "pc": "3511 AB", "wens": "rustig"}' >in.jsonl
cz-import -r r.json in.jsonl
echo '{"id": "2", "soort": "vervoer", "pc": "3511 AB", "wens": "rustig", "land": "BE", "deel": "ja"}' >>in.jsonl
cz-import -r r.json in.jsonl
