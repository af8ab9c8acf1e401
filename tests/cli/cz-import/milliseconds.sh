# programs count days in milliseconds since 1970; as many digits of another time are no day
printf '%s\n' '{"id":1,"postcode":"3511","category":"Tuin","created":1793966400000}' '{"id":2,"postcode":"3511","category":"Tuin","created":"1793966400000"}' \
	'{"id":3,"postcode":"3511","category":"Tuin","created":17939664000000}' '{"id":4,"postcode":"3511","category":"Tuin","created":100000000000}' >in.jsonl
cz-import --no-sandbox -t request in.jsonl || echo "status $?"
