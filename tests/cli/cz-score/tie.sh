# What is published of a tie is a sentence, in both languages: no aspect scores lower, and no other is named.
for v in 2 3; do
	printf '{"type":"response","partnership":"P","wave":"1","party":"formal","bank":"b","answers":{"A":%d,"B":%d,"C":5}}\n' $v $v
done >in.jsonl
echo '{"bank":"b","scale":[1,5],"aspects":[{"aspect":"a","items":[{"item":"A"}]},{"aspect":"b","items":[{"item":"B"}]},
 {"aspect":"c","items":[{"item":"C"}]}]}' >bank.json
cz-score --bank bank.json in.jsonl | grep '"agenda"' | grep -o '"point":"[^"]*"\|"\(reason\|plain\)":{[^}]*}'
