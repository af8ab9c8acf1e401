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
echo '== zeros that a spreadsheet took away, and a condition by a pattern'
printf 'id;n;d\n1;17;zus\n2;12345;so\n3;7a;zo\n' >zeros.csv
try '"fields": [{"column": "n", "target": "skills", "digits": 4, "prefix": "N"}' zeros.csv
try '"only": {"column": "d", "like": "^z.s"}, "fields": [{"column": "n", "target": "skills", "when": {"column": "d", "like": "s$"}}' zeros.csv
try '"fields": [{"column": "n", "target": "skills", "digits": 0}' zeros.csv
try '"only": {"column": "d", "like": "("}, "fields": [{"column": "n", "target": "skills"}' zeros.csv
echo '== rows to pass over above the header, and a delimiter that the recipe does not say'
printf 'notulen;x\nid;pc\n1;3511\nx;y\n2;3512\n' >over.csv
echo '{"type": "volunteer", "dialect": {"commentRows": [1, 4]}, "fields": [{"column": "id", "target": "id"}, {"column": "pc", "target": "postcode"}]}' >r.json
cz-import -q -r r.json over.csv
echo '== all columns that are missed at once; a row in one cell; refused rows that were saved with another delimiter than the recipe has'
printf 'titel\nNr,Kind\n1,tuin\n' >top.csv
echo '{"type": "request", "dialect": {"delimiter": ","}, "fields": [{"column": "Nr", "target": "id"}, {"column": "PC", "target": "postcode"}, {"column": "Kind", "target": "category", "optional": true}]}' >r.json
cz-import -r r.json top.csv || echo "status $?"
printf 'Nr;Kind;PC\n1;tuin;3511\n' | cz-import -r r.json || echo "status $?"
printf 'Nr;Kind;PC;cz_line;cz_field;cz_rule\n1;tuin;3511;3;postcode;"CZ214 a, b"\n' | cz-import -r r.json
