# Fewer than five new answers are not shown; the figures of the report before stand, and so does the rounding.
town=$DATA/report/town.jsonl
cz-report --as-of 2026-11-25 "$town" --format json -o before.json
# it only says besides that figures wait for enough answers
cz-report --as-of 2026-11-25 "$town" --format json --previous before.json | grep 'Komen er antwoorden bij' | sed 's/"Komen er antwoorden bij[^"]*",//' | cmp - before.json
sed 's/"mean_respondents":[1-5][0-9.]*/"mean_respondents":1.5/; s/"mean":[1-5][0-9.]*/"mean":1.5/' "$town" >later.jsonl
cz-report --as-of 2026-11-25 later.jsonl --previous before.json --format markdown --sections partnerships
cz-report --as-of 2026-11-25 "$town" --format json --edition internal -o internal.json
cz-report --as-of 2026-11-25 "$town" --previous internal.json || echo "status $?"
cz-report --as-of 2026-11-25 "$town" --previous later.jsonl || echo "status $?"
# Pages of areas and of organisations are two ways to cut up one town; a page that only says how a partnership stands cuts up nothing.
page() {
	cz-report --as-of 2026-11-25 "$town" --format json "$@"
}
page --area WK900101 -o area.json
page --organisation O001 -o organisation.json
page --partnership P0001 -o partnership.json
page --previous before.json --previous partnership.json --previous area.json --area WK900102 | wc -l
page --previous area.json --area WK900101 --organisation O001 | wc -l
page --previous area.json --partnership P0001 | wc -l
page --previous area.json | wc -l
page --previous before.json --previous area.json --organisation O001 || echo "status $?"
page --previous organisation.json --area WK900101 || echo "status $?"
page --previous area.json --partnership P0001 --sections requests || echo "status $?"
page --previous area.json --edition internal --organisation O001 | wc -l
