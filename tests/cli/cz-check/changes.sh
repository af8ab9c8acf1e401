# Last week against this week; values only of fields that are not about persons.
cat >old.jsonl <<'X'
{"type":"request","id":"R1","category":"BDS","postcode":"7941 AB","created":"2026-10-01","status":"open","languages":["nl"]}
{"type":"request","id":"R2","category":"BDS","postcode":"7941 AB","created":"2026-10-20","status":"open"}
{"type":"request","id":"R3","category":"KLS","postcode":"7941 AB","created":"2026-10-20","status":"open"}
{"type":"volunteer","id":"V1","categories":["BDS","KLS"],"postcode":"7941 AC","times":["mon-morning"]}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed"}
{"type":"contact","volunteer":"V1","kind":"asked","date":"2026-11-01"}
X
cat >new.jsonl <<'X'
{"type":"contact","volunteer":"V1","kind":"accepted","date":"2026-11-02"}
{"type":"contact","volunteer":"V1","kind":"asked","date":"2026-11-01"}
{"type":"request","id":"R4","category":"GZL","postcode":"7941 AB","created":"2026-11-20","status":"open"}
{"type":"request","id":"R3","category":"KLS","postcode":"7941 AB","created":"2026-10-20","status":"open"}
{"type":"request","id":"R1","category":"BDS","postcode":"7941 AC","created":"2026-10-01","status":"active","languages":["tr","nl"]}
{"type":"volunteer","id":"V1","categories":["KLS","BDS"],"postcode":"7941 AC","times":["mon-morning","mon-evening"]}
{"type":"match","request":"R1","volunteer":"V1","status":"active","started":"2026-11-03"}
X
cz-check --changes old.jsonl new.jsonl
cz-check --changes --to text --lang nl --show-values old.jsonl new.jsonl
echo same:
cz-check --changes --to text - old.jsonl <old.jsonl
cz-check --changes old.jsonl
