# What an agenda stands on: behind a gap the items on which the two parties differ, beside a point what the registration says of the
# aspect, the question for the kind of point, and a word of care when the items of an aspect run against each other.
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5], "ask": {"gap": {"en": "What does the other not see?"}}, "aspects": [
 {"aspect": "trust", "items": [{"item": "T1"}, {"item": "T2"}, {"item": "T3"}], "questions": [{"en": "Whom do you call?"}]},
 {"aspect": "work", "registration": ["feedback"], "items": [{"item": "W1"}, {"item": "W2"}], "questions": [{"en": "What next?"}]}]}
B
{
	for i in $(seq 40); do
		v=$((2 + i % 3))
		[ $((i % 2)) = 0 ] && p=formal t=5 || p=informal t=2
		printf '{"type":"response","partnership":"P","wave":"2026","party":"%s","answers":{"T1":4,"T2":%d,"T3":%d,"W1":%d,"W2":%d}}\n' \
			$p $t $((t + i / 20)) $v $((6 - v - (i % 5 == 0)))
	done | sed 's/:6,/:5,/'
	echo '{"type":"partnership","id":"P","target_group_seat":true,"ambition_reviewed":"2026-02-01"}'
	echo '{"type":"request","id":"R","category":"BDS","created":"2026-01-01","status":"closed","partnership":"P","organisation":"O"}'
	echo '{"type":"volunteer","id":"V","categories":["BDS"],"status":"active"}'
	echo '{"type":"match","request":"R","volunteer":"V","status":"ended","started":"2026-01-10","ended":"2026-06-01"}'
	echo '{"type":"contact","request":"R","volunteer":"V","kind":"progress","date":"2026-02-01"}'
} >in.jsonl
cz-score --bank bank.json -q --as-of 2026-11-25 in.jsonl | grep '"agenda"'
sed 's/feedback/thanks/' bank.json >bad.json
cz-score --bank bad.json in.jsonl || echo "status $?"
sed 's/"gap"/"gape"/' bank.json >bad.json
cz-score --bank bad.json in.jsonl || echo "status $?"
