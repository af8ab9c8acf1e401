# a week in which too much vanished or changed, and findings that are known
seq -f '{"type":"volunteer","id":"0%g","categories":["TUI"],"postcode":"3511"}' 10 19 >old.jsonl
sed 's/"0/"/' old.jsonl >zeros.jsonl
head -9 old.jsonl >nine.jsonl
for most in 20% 0 x; do
	for now in zeros nine old; do
		echo "== $most $now"
		cz-check --changes --max-changes "$most" --to text old.jsonl $now.jsonl >out.txt || echo "status $?"
	done
done
tail -1 out.txt
echo '{"type":"match","request":"R","volunteer":"010","status":"active"}' >match.jsonl
for known in 411 421,411 421 4,; do
	echo "== $known is known"
	cz-check --accept "$known" --to text match.jsonl old.jsonl || echo "status $?"
done
echo '== each goes with its own way of checking'
cz-check --max-changes 0 match.jsonl || echo "status $?"
cz-check --changes --accept 411 match.jsonl match.jsonl || echo "status $?"
