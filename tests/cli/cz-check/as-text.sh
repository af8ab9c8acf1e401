# The same kinds for a reader, in Dutch; warnings alone leave the gate open, unless they count.
cat >town.jsonl <<'X'
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"7941 AC","vog_seen":"2020-01-01"}
{"type":"volunteer","id":"V2","categories":["BDS"]}
X
cz-check --as-of 2026-11-25 --to text --lang nl town.jsonl
echo "status $?"
cz-check --as-of 2026-11-25 --vog-months 120 --fail-on warning -o none town.jsonl
cz-check --as-of 2026-11-25 --fail-on warning --to text <town.jsonl
