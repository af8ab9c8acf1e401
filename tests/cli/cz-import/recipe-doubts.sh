# what a recipe says twice is a mistake in it, not a choice; a map may make several values of one; a condition that nothing holds to is told
printf 'id;a;b;s\n1;alles, tuin;GZL;x\n2;alles;GZL;x\n' >in.csv
try() { printf '{"type": "volunteer", %s, {"name": "id"}]}' "$1" >r.json && cz-import -r r.json ${2-in.csv} || echo "status $?"; }
try '"fields": [{"column": "a", "target": "categories", "constant": "VRV"}'
try '"fields": [{"column": "a", "columns": ["a", "b"], "target": "categories"}'
try '"fields": [{"column": "a", "target": "categories", "when": {"column": "s", "is": ["x"], "not": ["y"]}}'
try '"fields": [{"column": "a", "target": "categories", "when": {"column": "s", "is": ["x"], "filled": true}}'
try '"fields": [{"column": "a", "target": "categories", "map": {"alles": "VRV|GZL"}}, {"column": "s", "target": "skills", "map": {"x": "a|b"}, "prefix": "p-"}'
try '"only": {"column": "s", "is": ["open"]}, "fields": [{"column": "a", "target": "categories"}'
printf '%s\n' '{"type":"request","id":"1"}' >other.jsonl
cz-import -t volunteer other.jsonl
