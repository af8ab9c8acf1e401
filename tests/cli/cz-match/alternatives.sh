# What a back-up costs is what really happens when it is chosen: the steps of urgency that the town loses, as a town tells in
# which that pair has been accepted.
echo '{"rules":{"asked":false}}' >policy
# so many requests and volunteers, not all of whom speak all languages
town() {
	for k in $(seq "$1"); do
		echo "{\"type\":\"request\",\"id\":\"R$k\",\"category\":\"BDS\",\"postcode\":\"1001\",\"urgency\":$((k * 7 % 3 + 1)),\"languages\":[\"$(echo nl tr ar | cut -d' ' -f$((k * k % 3 + 1)))\"]}"
	done
	for k in $(seq "$2"); do
		echo "{\"type\":\"volunteer\",\"id\":\"V$k\",\"categories\":[\"BDS\"],\"postcode\":\"1001\",\"capacity\":$((k % 2 + 1)),\"languages\":[\"nl\",\"$(echo tr ar fr | cut -d' ' -f$((k % 3 + 1)))\"]}"
	done
}
town 14 6 >town
run() { cz-match --as-of 2026-11-18 --policy policy "$@"; }
steps() { sed 's/.*"matched_by_urgency":{"1":\([0-9]*\),"2":\([0-9]*\),"3":\([0-9]*\)}.*/\1 \2 \3/' | { read -r a b c; echo $((3 * a + 2 * b + c)); }; }
now=$(run town | tail -n 1 | steps)
run --alternatives 2 town | grep '"alternative"' >all
n=0 costly=0
while read -r line; do
	r=$(echo "$line" | sed 's/.*"request":"\([^"]*\).*/\1/') v=$(echo "$line" | sed 's/.*"volunteer":"\([^"]*\).*/\1/')
	said=$(echo "$line" | sed -n 's/.*"cost_steps":\([0-9]*\).*/\1/p')
	echo "{\"type\":\"match\",\"request\":\"$r\",\"volunteer\":\"$v\",\"status\":\"accepted\"}" >chosen
	then=$(cat town chosen | run - | tail -n 1 | steps)
	u=$(cat town chosen | run --why "$r" | sed -n '1s/.*urgency \([0-9]\).*/\1/p') lifted=$(run --why "$r" town | sed -n '1s/.*(\([0-9]\) after.*/\1/p')
	lost=$((now - then - 4 + ${lifted:-$u}))
	[ "$lost" = "${said:-0}" ] || echo "$r $v: said ${said:-0}, is $lost"
	n=$((n + 1)) costly=$((costly + (lost > 0)))
done <all
echo "$n back-ups as they are said, $costly of them at the cost of somebody's place"
echo "-- of a plan of many pairs as well"
town 100 100 | awk '{sub(/"postcode":"1001"/, "\"x\":" 100000 + NR * 37 % 101 * 60 ",\"y\":" 450000 + NR * 59 % 97 * 60); print}' >large
run large | tail -n 1 | grep -o '"pairs":[0-9]*'
now=$(run large | tail -n 1 | sed 's/.*"score":\([0-9]*\).*/\1/')
run --alternatives 2 large | grep -m 8 '"alternative"' | while read -r line; do
	r=$(echo "$line" | sed 's/.*"request":"\([^"]*\).*/\1/') v=$(echo "$line" | sed 's/.*"volunteer":"\([^"]*\).*/\1/')
	# what the town would hold without the pair, and the points of the pair itself
	echo "{\"type\":\"match\",\"request\":\"$r\",\"volunteer\":\"$v\",\"status\":\"accepted\"}" >chosen
	then=$(cat large chosen | run - | tail -n 1 | sed 's/.*"score":\([0-9]*\).*/\1/')
	said=$(echo "$line" | sed 's/.*"score":\([0-9]*\).*"cost":\([0-9]*\).*/\1 \2/')
	echo "$r $v: ${said#* }, is $((now - then - ${said% *}))"
done
echo "-- looked at some pairs only"
run --nearest 1 --alternatives 1 town | grep -o '"cost[a-z_]*"' | sort -u
echo "-- in sentences"
for l in nl en; do
	run --to text --lang $l --alternatives 2 large | grep ', achter de hand\|, in reserve' | sed -n '2p;4p'
	run --to text --lang $l --alternatives 2 town | grep -m 1 'dringende\|urgent one'
	run --to text --lang $l --nearest 1 --alternatives 1 town | grep -m 1 'ten minste\|at least'
done
