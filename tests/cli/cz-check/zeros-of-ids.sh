# a spreadsheet took the zeros of ids away in one of two files: what is missing is there but for these
printf '%s\n' '{"type":"request","id":"0012","category":"TUI","postcode":"3511","created":"2026-11-02","status":"active"}' \
	'{"type":"request","id":"13","category":"TUI","postcode":"3511","created":"2026-11-02","status":"active"}' \
	'{"type":"volunteer","id":"00960","categories":["TUI"],"postcode":"3511"}' '{"type":"volunteer","id":"V01","categories":["TUI"],"postcode":"3511"}' \
	'{"type":"match","request":"12","volunteer":"960","status":"active"}' '{"type":"match","request":"0013","volunteer":"000960","status":"active"}' \
	'{"type":"match","request":"14","volunteer":"V1","status":"active"}' '{"type":"match","request":"0","volunteer":"961","status":"active"}' >town.jsonl
cz-check --as-of 2026-11-26 --to text town.jsonl | grep CZ41
cz-check --as-of 2026-11-26 --show-values town.jsonl | grep '"number":41.*digits'
