#!/bin/bash
# A week from other people's files: the requests of New York, laid where the made-up volunteers of a town are, the survey of
# research software by employer, and the report of both.  usage: week.sh REAL
real=$1 here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cd "$tmp" && set -e
day=2011-06-01
${PYTHON:-python3} "$here/week.py" lay <"$real/volunteers/nyc-service-volunteer-opportunities.csv" >nyc.csv
cz-import -q -r "$here/recipes/nyc-requests.json" nyc.csv -o requests.jsonl
cz-generate --open --requests 10 --volunteers 2000 --as-of $day | ${PYTHON:-python3} "$here/week.py" town >town.jsonl
cz-match --as-of $day requests.jsonl town.jsonl -o proposals.jsonl
tac town.jsonl requests.jsonl | cz-match --as-of $day -o turned.jsonl
cz-import -q -r "$here/recipes/ssi-responses.json" "$real/surveys/ssi-nl-2017/public_data.csv" -o responses.jsonl
echo '{"type":"partnership","id":"nl-rse","name":"Research software"}' >partnership.jsonl
cz-score --bank "$here/banks/ssi2017.json" partnership.jsonl responses.jsonl -o scores.jsonl 2>remarks
cat requests.jsonl town.jsonl proposals.jsonl partnership.jsonl scores.jsonl |
	cz-report --as-of $day --lang en --format json -o report.json
exec ${PYTHON:-python3} "$here/week.py" judge
