# A questionnaire of one's own without an aspect ambition: that nobody has a seat, and that the ambition is old, is told of the whole.
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5], "aspects": [
 {"aspect": "trust", "label": {"nl": "Vertrouwen", "en": "Trust"}, "items": [{"item": "T1"}]},
 {"aspect": "pace", "label": {"nl": "Tempo", "en": "Pace"}, "items": [{"item": "T2"}]}]}
B
{
	echo '{"type":"partnership","id":"P","name":"Thuis","target_group_seat":false,"ambition_reviewed":"2020-01-01"}'
	for r in 1 2 3 4 5 6; do
		echo '{"type":"response","partnership":"P","wave":"2026","party":"formal","respondent":"r'$r'","bank":"ours","answers":{"T1":4,"T2":2}}'
	done
} >in.jsonl
cz-score --as-of 2026-11-25 --bank bank.json in.jsonl >scores.jsonl
for lang in en nl; do
	cz-report --as-of 2026-11-25 --lang $lang --format markdown in.jsonl scores.jsonl | grep -i '^[-*] .*\(seat\|reviewed\|tafel\|besproken\)\|^[-*] \(Trust\|Pace\|Vertrouwen\|Tempo\)'
done
