# Nothing in the letter that is not so: a change that the means do not show, a lowest of one, parties that cannot be compared and why, a
# strength below the middle, nobody who counts, and an invitation of more people than there are.
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5], "aspects": [
 {"aspect": "trust", "label": {"nl": "Vertrouwen", "en": "Trust"}, "items": [{"item": "T1"}]},
 {"aspect": "work", "label": {"nl": "Werk", "en": "Work"}, "items": [{"item": "W1"}]}]}
B
# r TIMES PARTNERSHIP WAVE PARTY ANSWERS
r() {
	for i in $(seq "$1"); do
		printf '{"type":"response","partnership":"%s","wave":"%s",%s"answers":{%s}}\n' "$2" "$3" "${4:+\"party\":\"$4\",}" "$5"
	done
}
letter() { cz-score -q --bank bank.json --to text "$@" | sed '/^This is to begin\|^Hiermee begint/,$d'; }
{
	echo '{"type":"partnership","id":"same","invited":{"formal":40}}'
	r 40 same 2025 formal '"T1":4,"W1":2'
	r 39 same 2026 formal '"T1":4,"W1":2'
	r 1 same 2026 formal '"T1":5,"W1":2'
	echo '{"type":"partnership","id":"census","invited":{"formal":10,"informal":99999999999999}}'
	r 10 census 2025 formal '"T1":4,"W1":2'
	r 10 census 2026 formal '"T1":5,"W1":2'
	echo '{"type":"partnership","id":"rose","invited":{"formal":10}}'
	r 10 rose 2025 formal '"T1":4,"W1":2'
	r 10 rose 2026 formal '"T1":5,"W1":2'
	r 12 one 1 formal '"T1":5'
	r 2 empty 1 formal '"T1":4,"W1":4'
	r 2 empty 1 informal '"T1":null'
	r 2 who 1 formal '"T1":4,"W1":4'
	r 2 who 1 "" '"T1":4,"W1":4'
	r 50 alike 1 formal '"T1":3,"W1":4'
	r 50 alike 1 informal '"T1":3,"W1":4'
	r 3 below 1 formal '"T1":2,"W1":1'
	r 1 single 1 formal '"T1":3,"W1":3'
	r 2 twice 1 formal '"T1":3,"W1":3' | sed 's/"answers"/"respondent":"r",&/'
} >in.jsonl
letter --lang nl in.jsonl
letter --lang en in.jsonl | grep -A9 '^same\|^census\|^one\|^empty\|^who\|^alike\|^single\|^twice'
# a record that speaks of what the bank has no aspect for, and a text on more than one line
sed 's/{"item": "T1"}/{"item": "T1", "text": {"nl": "Wij\\n  vertrouwen\\telkaar", "en": "We trust"}}/; s/"items": \[{"item": "T/"questions": [{"nl": "Wie?", "en": "Who?"}], &/' bank.json >asks.json
{ echo '{"type":"partnership","id":"seat","target_group_seat":false,"ambition_reviewed":"2020-01-01"}'; r 6 seat 1 formal '"T1":4,"W1":2'; } |
	cz-score -q --as-of 2026-11-26 --bank asks.json --to text --lang nl
# and the published report says no more than its tables
cz-score -q --bank bank.json in.jsonl | cat - in.jsonl | cz-report -q --format markdown --lang en --as-of 2026-11-26 - | grep -i 'went up\|lowest\|highest' || true
