# What was not given is not known: without contacts nobody was neglected, and who left on a day that is not filled in is told of.
cz-generate --requests 300 --volunteers 120 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
grep -v '"type":"contact"' town.jsonl >bare.jsonl
report() {
	echo "== $*"
	cz-report --as-of 2026-11-25 --format markdown "$@" >page
	sed -n '/^## Opvolging/,/^## Aanbod/p' page | grep -v -e '^$' -e '^## Aanbod'
	grep -c 'drie maanden stil' page || true
}
report town.jsonl
report bare.jsonl
report --edition internal bare.jsonl
echo "== registration"
score() { cz-score --as-of 2026-11-25 "$1" | grep '"type":"registration"' | cut -d, -f1-7; }
score town.jsonl
score bare.jsonl
echo "== left without a day"
left() { printf '{"type":"volunteer","id":"V90%s","categories":["TUI"],"since":"2024-01-01","status":"left"%s}\n' "$1" "$2"; }
left 1 ',"until":"2026-11-01"' >dated.jsonl
left 2 '' >undated.jsonl
left 3 '' >>undated.jsonl
cz-report -q --as-of 2026-11-25 --edition internal --format markdown dated.jsonl | grep 'zonder einddatum'
cz-report --as-of 2026-11-25 --edition internal --format markdown dated.jsonl undated.jsonl | grep 'zonder einddatum'
cz-report --as-of 2026-11-25 --format markdown undated.jsonl | grep -E 'zonder einddatum|stap van vijf'
cz-report --as-of 2026-11-25 --lang en --format markdown undated.jsonl | grep -E 'without an end date|step of five'
cz-report --as-of 2026-11-25 --sdc suppress --format markdown undated.jsonl 2>/dev/null | grep -c 'stap van vijf' || true
