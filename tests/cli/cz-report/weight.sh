# A page of fifty partnerships that can be mailed: neither edition is 300 kB.
cz-generate --requests 5000 --volunteers 2000 --partnerships 50 --as-of 2026-11-25 -o town.jsonl
cz-score town.jsonl -o made.jsonl
cz-match -q --as-of 2026-11-25 town.jsonl >>made.jsonl
for edition in public internal; do
	cz-report -q --as-of 2026-11-25 town.jsonl made.jsonl --edition $edition -o page.html
	size=$(wc -c <page.html)
	[ "$size" -lt 300000 ] || echo "$edition: $size"
done
