# The same as one table: the whole with an empty party, and each party below it.
printf '%s\n' \
	'{"type":"response","partnership":"P, \"1\"","wave":"1","party":"formal","answers":{"AMB1":4,"AMB2":5,"REL1":"W","REL2":null}}' \
	'{"type":"response","partnership":"P, \"1\"","wave":"1","party":"informal","answers":{"AMB1":2,"AMB2":2}}' >in.jsonl
cz-score --to csv in.jsonl
cz-score --to csv --items in.jsonl | sed -n 1,7p
