# Any scale, a reversed item, zones of one's own; every two parties.
cat >bank.json <<'B'
{"bank": "ours", "scale": [0, 10], "dont_know": "?", "minimum": 1, "zones": [4, 7], "aspects": [
 {"aspect": "trust", "items": [{"item": "T1"}, {"item": "T2", "reverse": true}]}]}
B
r() { printf '{"type":"response","partnership":"P","party":"%s","bank":"ours","answers":{"T1":%s,"T2":%s}}\n' "$@"; }
{ r a 9 1; r a 10 1; r a 8 2; r b 9 0; r b 10 0; r b 10 1; r c 8 '"?"'; } >in.jsonl
cz-score --bank bank.json --pairs in.jsonl
# A party may weigh more in the mean, and says so.
sed 's/"scale"/"weights": {"a": 2.5}, "scale"/' bank.json >weighed.json
cz-score --bank weighed.json in.jsonl | head -1
# It has no aspect for what the partnership's record tells: that is about the whole.
echo '{"type":"partnership","id":"P","target_group_seat":false,"ambition_reviewed":"2020-01-01"}' |
	cz-score --as-of 2026-11-25 --bank bank.json in.jsonl - | grep '^{"type":"agenda"' | grep -o '{"point":"\(seat\|ambition\)".*'
