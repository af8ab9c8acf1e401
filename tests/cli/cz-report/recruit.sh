# Where one more volunteer would help: from cz-match, but no kind of help in an area where the page shows no request; and rows refused.
# The team reads first where it helps most; others where the table shows most requests, whatever cz-match knows of their urgency.
cat >more.jsonl <<'X'
{"type":"import_run","of":"request","rows":40,"accepted":37,"refused":3,"records":37}
{"type":"import_run","of":"volunteer","rows":10,"accepted":10,"refused":0,"records":10}
X
for kind in ADM VRV BDS KLU TUI; do
	for area in WK900100 WK900101 WK900102; do
		echo "{\"type\":\"recruit\",\"category\":\"$kind\",\"area\":\"$area\",\"daypart\":\"mon-morning\",\"waiting\":3,\"more\":1,\"urgency\":1,\"points\":10}"
	done
done >>more.jsonl
cz-generate --requests 2000 --volunteers 300 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
cz-match --as-of 2026-11-25 --prices town.jsonl -o run.jsonl
cz-report --as-of 2026-11-25 town.jsonl run.jsonl more.jsonl --format csv --sections requests | grep -E '^demand,WK90010[012],(ADM|VRV|BDS|KLU|TUI)' | cut -d, -f1-3,7-
cz-report --as-of 2026-11-25 town.jsonl run.jsonl more.jsonl --format markdown --lang en --sections matching,method | sed -n '/volunteer would help$/,/^## Method/p; /Rows/p'
cz-report --as-of 2026-11-25 town.jsonl run.jsonl more.jsonl --format markdown --sections short | grep -o 'Een vrijwilliger erbij[^.]*[.]'
sed 's/"urgency":1,"points":10}/"urgency":1,"points":1}/; s/\("area":"WK900102".*\)"points":1}/\1"points":9}/' more.jsonl >sooner.jsonl
cz-report --as-of 2026-11-25 town.jsonl run.jsonl sooner.jsonl --format markdown --sections short | grep -o 'Een vrijwilliger erbij[^.]*[.]'
cz-report --as-of 2026-11-25 town.jsonl run.jsonl sooner.jsonl --edition internal --format markdown --sections short | grep -o 'Een vrijwilliger erbij[^.]*[.]'
echo "-- help on several dayparts a week: only for the team, as the daypart is"
sed 's/"daypart":"mon-morning"/&,"with":["tue-afternoon","fri-evening"]/' sooner.jsonl >weekly.jsonl
for lang in nl en; do
	cz-report --as-of 2026-11-25 town.jsonl run.jsonl weekly.jsonl --edition internal --lang $lang --format markdown --sections matching | grep -m 1 '(maandag\|(Monday'
done
cz-report --as-of 2026-11-25 town.jsonl run.jsonl weekly.jsonl --format markdown --sections matching | grep -c 'dinsdagmiddag' || :
