# Fewer than five new answers are not shown; the figures of the report before stand, and so does the rounding.
town=$DATA/report/town.jsonl
cz-report --as-of 2026-11-25 "$town" --format json -o before.json
cz-report --as-of 2026-11-25 "$town" --format json --previous before.json | cmp - before.json
sed 's/"mean_respondents":[1-5][0-9.]*/"mean_respondents":1.5/; s/"mean":[1-5][0-9.]*/"mean":1.5/' "$town" >later.jsonl
cz-report --as-of 2026-11-25 later.jsonl --previous before.json --format markdown --sections partnerships
cz-report --as-of 2026-11-25 "$town" --format json --edition internal -o internal.json
cz-report --as-of 2026-11-25 "$town" --previous internal.json || echo "status $?"
cz-report --as-of 2026-11-25 "$town" --previous later.jsonl || echo "status $?"
