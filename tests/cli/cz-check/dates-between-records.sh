# help that began before it was asked for, after that was closed or the volunteer had left, or that runs and is yet to begin
cat >town.jsonl <<'T'
{"type":"request","id":"R1","category":"TUI","postcode":"3511","created":"2026-03-01","status":"matched"}
{"type":"request","id":"R2","category":"TUI","postcode":"3511","created":"2026-01-01","closed":"2026-02-01","status":"closed","close_reason":"fulfilled"}
{"type":"volunteer","id":"V1","categories":["TUI"],"postcode":"3511","status":"active"}
{"type":"volunteer","id":"V2","categories":["TUI"],"postcode":"3511","status":"left","until":"2026-01-15"}
{"type":"match","request":"R1","volunteer":"V1","status":"active","started":"2026-02-01"}
{"type":"match","request":"R2","volunteer":"V2","status":"ended","started":"2026-03-01","ended":"2026-03-02"}
{"type":"match","request":"R3","volunteer":"V3","status":"active","started":"2027-01-01"}
{"type":"match","request":"R4","volunteer":"V4","status":"accepted","started":"2027-01-01"}
T
cz-check --as-of 2026-11-26 --to text town.jsonl || echo "status $?"
echo '== the same person twice, whether or not a day differs'
twins() { printf '{"type":"volunteer","id":"A","categories":["TUI"],"postcode":"3511","languages":["nl"],"gender":"male"%s}\n{"type":"volunteer","id":"B","categories":["TUI"],"postcode":"3511","languages":["nl"],"gender":"male"%s}\n' "$1" "$2"; }
twins '' '' | cz-check --as-of 2026-11-26 --to text
twins ',"since":"2020-01-01"' ',"since":"2021-01-01"' | cz-check --as-of 2026-11-26 --to text
twins ',"since":"2020-01-01"' ',"since":"2020-01-01"' | cz-check --as-of 2026-11-26 --to text
