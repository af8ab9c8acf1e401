# While a survey runs, one new answer of a party must not be worked out from two reports: its figures, and all that can be made from
# them, wait until five of that party answered. Ten new answers in all are not enough.
town=$DATA/report/town.jsonl
figures() {
	cz-report --as-of 2026-11-25 --previous before.json --partnership P0002 --format markdown --sections partnerships "$@" | grep -E '^\| (Aspect|Ambitie)|^Meting'
}
cz-report --as-of 2026-11-25 "$town" --format json -o before.json
echo "# ten more in all, ten more in the party that changed"
sed '/"score","partnership":"P0002"/ { s/"n":18/"n":28/; s/"mean_respondents":[0-9.]*/"mean_respondents":3.3/; s/"party":"formal","n":[45],"invited":11,"mean":[0-9.]*/"party":"formal","n":15,"invited":21,"mean":3.1/; }' "$town" >many.jsonl
figures many.jsonl
echo "# ten more in all, one more in a party that changed"
sed '/"score","partnership":"P0002"/ { s/"n":18/"n":28/; s/"mean_respondents":[0-9.]*/"mean_respondents":3.3/; s/"party":"formal","n":[45],"invited":11,"mean":[0-9.]*/"party":"formal","n":6,"invited":11,"mean":3.1/; }' "$town" >one.jsonl
figures one.jsonl
