# What if V1 leaves, what if V2 can come on Monday too, what if a new volunteer comes?
cp "$DATA/monday.jsonl" town
echo '{"type":"volunteer","id":"V1","status":"left"}' | cz-match --as-of 2026-11-18 --what-if - town
echo '{"type":"volunteer","id":"V2","times":["mon-morning","tue-evening"]}' | cz-match --as-of 2026-11-18 --what-if - town
echo '{"type":"volunteer","id":"V3","categories":["BDS"],"postcode":"1001","languages":["ti"],"times":["sun-evening"]}' | cz-match --as-of 2026-11-18 --what-if - town
# a declined proposal is not made again
echo '{"type":"match","request":"R1","volunteer":"V1","status":"declined","proposed":"2026-11-18"}' | cz-match --as-of 2026-11-18 --what-if - town
# nothing changes
echo '{"type":"volunteer","id":"V2","car":false}' | cz-match --as-of 2026-11-18 --what-if - town
echo "-- ids that nobody has, a typing mistake maybe, are told"
echo '{"type":"organisation","id":"OX","areas":["WK900101"]}' >stranger
echo '{"type":"match","request":"RX","volunteer":"VX","status":"declined"}' >>stranger
cz-match --as-of 2026-11-18 --what-if stranger "$DATA/monday.jsonl" 2>&1 | grep CZ541
echo "-- who leaves has help under way: it stays, and is told; who accepts is not lost; another postcode is another place"
cat >help <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"request","id":"R1","category":"BDS","postcode":"1001","helpers":2}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","status":"active"}
{"type":"volunteer","id":"V1","categories":["BDS"],"x":100000,"y":450000,"area":"WK900101"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001"}
{"type":"match","request":"R2","volunteer":"V2","status":"active","started":"2026-11-01"}
END
echo '{"type":"volunteer","id":"V2","status":"left"}' >leaves
cz-match --as-of 2026-11-18 --what-if leaves help 2>&1 | cut -d, -f1-4
echo "-- all of it, by request; and how to ask what happens when it ends"
echo '{"type":"request","id":"R0","category":"BDS","postcode":"1001","status":"matched"}' >more
echo '{"type":"match","request":"R0","volunteer":"V2","status":"accepted","proposed":"2026-11-01"}' >>more
cz-match --as-of 2026-11-18 --lang nl --what-if leaves help more 2>&1 | cut -c1-300 | grep CZ
for r in R0 R2; do
	echo "{\"type\":\"match\",\"request\":\"$r\",\"volunteer\":\"V2\",\"status\":\"ended\"}"
	echo "{\"type\":\"request\",\"id\":\"$r\",\"status\":\"open\"}"
done | cat leaves - >ends
cz-match --as-of 2026-11-18 --to text --what-if ends help more
echo '{"type":"match","request":"R1","volunteer":"V1","status":"accepted"}' >accepts
cz-match --as-of 2026-11-18 --what-if accepts help | cut -d, -f1-4
echo '{"type":"volunteer","id":"V1","postcode":"1002"}' >moves
cz-match --as-of 2026-11-18 --what-if moves help | cut -d, -f1-9
echo "-- the same postcode is the same place: its point and area stay, and a point that is given takes the place of the one before"
cat >place <<END
{"type":"organisation","id":"O1","areas":["WK900101"]}
{"type":"place","postcode":"1001","x":100000,"y":450000,"area":"WK900102"}
{"type":"place","postcode":"1002","x":100100,"y":450000,"area":"WK900102"}
{"type":"request","id":"R1","category":"BDS","postcode":"1001","x":100000,"y":452000,"area":"WK900101","max_km":1}
{"type":"volunteer","id":"V1","categories":["BDS"],"x":100000,"y":452500,"organisation":"O1"}
END
for change in '"postcode":"1001","urgency":1' '"postcode":"1001","x":100000,"y":452100' '"postcode":"1001","x":100000,"y":454000' \
	'"postcode":"1001","lat":52.0540,"lon":4.7590' '"x":100000,"y":452000' '"x":100000,"y":452400' '"postcode":"1002"' \
	'"postcode":"1002","x":100000,"y":452100' '"postcode":"1002","x":100000,"y":452100,"area":"WK900101"'; do
	echo "$change"
	echo "{\"type\":\"request\",\"id\":\"R1\",$change}" | cz-match --as-of 2026-11-18 --what-if - place | grep -o '"reason":"[[:alpha:]]*"\|"matched":[0-9]*'
done
echo "-- what cannot be read as it stands, or changes nothing, gets no answer"
for change in '{"type":"volunteer","id":"V1","status":"weg"}' '{"id":"V1","leaves":true}' '{"type":"requst","id":"R1"}' \
	'{"type":"pair","request":"R1","volunteer":"V1","score":3}'; do
	status=0
	echo "$change" | cz-match --as-of 2026-11-18 --lang en --what-if - town 2>said || status=$?
	echo "status $status"
	grep -v CZ "$PWD/said" | cut -c1-60
done
echo "-- a key that nobody knows is told, and no answer to another question given; one that looks like a name is not shown"
for change in '{"type":"volunteer","id":"V1","leavs":true}' '{"type":"volunteer","id":"V1","capacity":2,"Jan de Vries":1,"leavs":true}'; do
	echo "$change" | cz-match --as-of 2026-11-18 --lang en --what-if - town 2>&1 | cut -c1-110
done
echo '{"type":"volunteer","id":"V1","leavs":true}' | cz-match --as-of 2026-11-18 --what-if - town >said 2>&1 || echo "status $?"
echo "-- a place that is known is changed; an answer keeps the day of its proposal"
cat >mended <<END
{"type":"place","postcode":"1001","x":100000,"y":450000,"area":"WK900101"}
{"type":"place","postcode":"1002","x":101000,"y":450000}
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1002","asks_per_month":1}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-16"}
END
echo '{"type":"place","postcode":"1002","x":130000,"y":450000}' | cz-match --as-of 2026-11-18 --to text --lang en --what-if - mended
echo '{"type":"match","request":"R1","volunteer":"V1","status":"declined"}' | cz-match --as-of 2026-11-18 --to text --lang en --what-if - mended
echo "-- a price of who may not be asked more often is that of a question"
printf '{"type":"request","id":"R%d","category":"BDS","postcode":"1001"}\n' 1 2 3 >busy
echo '{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","capacity":3,"asks_per_month":1}' >>busy
cz-match --as-of 2026-11-18 --prices busy | grep -o '"places":1,"limit[^,}]*' | tail -n 1
for l in nl en; do cz-match --as-of 2026-11-18 --prices --to text --lang $l busy | grep V1, ; done
