# What cannot be used as it is, is told and not used: waves without an order, no party, more answers than people invited, an invited
# party that is silent, questionnaires without an answer; and an aspect is not lowest when all are the same.
r() { printf '{"type":"response","partnership":"%s","wave":"%s",%s"bank":"b","answers":{"A1":%s,"B1":%s}}\n' "$@"; }
echo '{"bank":"b","scale":[1,5],"aspects":[{"aspect":"a","items":[{"item":"A1"}]},{"aspect":"b","items":[{"item":"B1"}]}]}' >bank.json
f='"party":"formal",' i='"party":"informal",'
{
	echo '{"type":"partnership","id":"silent","invited":{"formal":3,"informal":2,"church":0}}'
	echo '{"type":"partnership","id":"over","invited":{"formal":2}}'
	for v in 3 4 5; do r silent 1 "$f" $v $v; r over 1 "$f" $v $v; done
	for v in 2 4; do r names nulmeting "$f" $v 3; r names eindmeting "$f" 5 5; r tenth 10 "$f" 4 4; r tenth 9 "$f" 2 2; done
	for v in 2 3; do r away 1 "$f" 4 $v; r away 1 "$i" 1 $v; r away 2 "$f" 4 $v; done
	r nobody 1 "" 1 1; r nobody 1 "" 2 1; r nobody 1 "$f" 5 5; r nobody 1 "$f" 5 5; r nobody 1 "$i" null null
} >in.jsonl
cz-score --bank bank.json in.jsonl >out
grep '"score"' out | grep '"aspect":"a"' | sed 's/.*"partnership":"\([[:alpha:]]*\)","wave":"\([^"]*\)".*"n":\([0-9]*\),"lost".*"low":\([^,]*\),"high":\([^,]*\),"low_r.*"parties":\(.*\)/\1 \2 n \3 \4..\5 \6/'
grep '"agenda"' out | grep -o '"partnership":"[[:alpha:]]*","wave":"[^"]*"\|"point":"[[:alpha:]]*"\|"nl":"[^"]*"'
grep -o '"careless",.*' out
cz-score --bank bank.json --to csv -q in.jsonl | grep '^nobody,1,b,a,' | cut -d, -f5-9
