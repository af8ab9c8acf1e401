# A small town with trouble of each kind, as records; the gate is closed.
cat >town.jsonl <<'X'
{"type":"request","id":"R1","category":"BDS","postcode":"7941 AB","created":"2026-10-01","status":"active","times":["mon-morning"],"languages":["nl"],"organisation":"O9"}
{"type":"request","id":"R2","category":"BDS","postcode":"7941 AB","created":"2026-10-20","status":"open","times":["mon-morning"],"languages":["nl"]}
{"type":"request","id":"R3","category":"ZRG","postcode":"7942 AB","created":"2023-10-20","closed":"2024-01-05","status":"closed"}
{"type":"request","id":"R4","category":"GZL","postcode":"7942 AB","created":"2026-10-20","goal":"bel 06-12345678 na zes uur"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"7941 AC","status":"left","until":"2026-09-01"}
{"type":"volunteer","id":"V2","categories":["GZL"],"postcode":"7941 AD","vog_seen":"2020-01-01","capacity":1}
{"type":"match","request":"R1","volunteer":"V1","status":"active","started":"2026-10-05"}
{"type":"match","request":"R4","volunteer":"V2","status":"active"}
{"type":"match","request":"R8","volunteer":"V2","status":"accepted"}
{"type":"organisation","id":"O1","name":"Welzijn","party":"informal"}
X
cz-check --as-of 2026-11-25 --retention 730 town.jsonl
