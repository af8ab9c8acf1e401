# The same record in two exports is worth a note; the same id with other contents is an error; the same person under
# two ids is told with both.
cat >a.jsonl <<'X'
{"type":"volunteer","id":"V1","categories":["BDS","KLS"],"postcode":"7941 AC","times":["mon-morning"],"languages":["nl"],"car":true,"since":"2024-01-01"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"7941 AC"}
{"type":"volunteer","id":"V3","categories":["TEL"],"postcode":"7941 AC"}
X
cat >b.jsonl <<'X'
{"type":"volunteer","id":"V3","categories":["TEL"],"postcode":"7941 AC"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"7941 AD"}
{"type":"volunteer","id":"W1","categories":["KLS","BDS"],"postcode":"7941 AC","times":["mon-morning"],"languages":["nl"],"car":true,"since":"2024-01-01"}
{"type":"volunteer","id":"W2","categories":["KLS","BDS"],"postcode":"7941 AC","times":["mon-morning"],"languages":["nl"],"since":"2026-01-01"}
X
cz-check --as-of 2026-11-25 --to text a.jsonl b.jsonl
