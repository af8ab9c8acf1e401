# a request that says only on which day it was closed takes part until that day
printf '%s\n' '{"type":"request","id":"1","category":"TUI","postcode":"3511","closed":"2026-11-20"}' '{"type":"request","id":"2","category":"TUI","postcode":"3511","closed":"2026-11-21"}' \
	'{"type":"volunteer","id":"v","categories":["TUI"],"postcode":"3511","capacity":2}' >town.jsonl
cz-match --as-of 2026-11-20 -q town.jsonl >plan.jsonl
cat plan.jsonl
cz-verify -q town.jsonl plan.jsonl
cz-match --as-of 2026-11-20 --lang en --why 1 town.jsonl
