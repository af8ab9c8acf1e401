# A questionnaire with a mistake in its key: R1 should have been turned round, and all say the same to R4. It is told by name; with
# --pairwise a person with a gap counts too, for the items that were answered.
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5], "aspects": [{"aspect": "trust", "items": [
 {"item": "R1"}, {"item": "R2"}, {"item": "R3"}, {"item": "R4"}]}]}
B
for i in $(seq 40); do
	v=$((1 + i % 5)) w=$((1 + (i * 7 + i / 5) % 5))
	printf '{"type":"response","partnership":"P","party":"a","bank":"ours","answers":{"R1":%d,"R2":%s,"R3":%d,"R4":4}}\n' \
		$((6 - v)) "$([ $i -le 4 ] && echo '"W"' || echo $v)" $(((v + w) / 2))
done >in.jsonl
cz-score --bank bank.json in.jsonl | grep '"instrument"'
cz-score --bank bank.json --pairwise -q in.jsonl | grep '"instrument"'
# with fewer than 30 people, or one item, there is no saying, and it is told why
sed -n 1,20p in.jsonl | cz-score --bank bank.json | grep '"instrument"' | sed 's/"items".*"why"/"why"/'
echo '{"bank": "ours", "scale": [1, 5], "aspects": [{"aspect": "one", "items": [{"item": "R3"}]}]}' >one.json
cz-score --bank one.json -q in.jsonl | grep '"instrument"'
