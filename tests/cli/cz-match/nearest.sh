# With pairs left out the plan is proved for the others only: neither run may call itself the best there is.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001"}
END
run() { grep -o '"optimal":[^,]*'; }
cz-match --as-of 2026-11-18 --nearest 1 town | run
echo '{"type":"volunteer","id":"V2","car":true}' | cz-match --as-of 2026-11-18 --nearest 1 --what-if - town | run
# without V2 nothing is left out any longer; before, it was
echo '{"type":"volunteer","id":"V2","status":"left"}' | cz-match --as-of 2026-11-18 --nearest 1 --what-if - town | run
cz-match --as-of 2026-11-18 town | run
# nor may it tell how many compete for how many places: with the best volunteer of each only, R3 would stand alone with V1
cat >>town <<END
{"type":"request","id":"R3","category":"BDS","postcode":"1001"}
{"type":"place","postcode":"1001","lat":52,"lon":5}
END
short() { grep -o '"reason":"outbid".*' | grep -o '"shortage".*' || echo "no shortage told"; }
cz-match --as-of 2026-11-18 town | short
cz-match --as-of 2026-11-18 --nearest 1 town | short
cz-match --as-of 2026-11-18 --nearest 1 --lang en --why R3 town | tail -5
echo '{"limits":{"pairs":1,"best":1}}' >few.json
cz-match --as-of 2026-11-18 --policy few.json town | short
# where kilometres cost nothing by car, the best may live furthest away
cat >drivers <<END
{"type":"request","id":"R1","category":"BDS","lat":52,"lon":5}
{"type":"volunteer","id":"V1","categories":["BDS"],"lat":52.0225,"lon":5}
{"type":"volunteer","id":"V2","categories":["BDS"],"lat":52.072,"lon":5,"car":true}
END
echo '{"points":{"per_km_car":0,"rare_feature":0}}' >free.json
cz-match --as-of 2026-11-18 --policy free.json --nearest 1 drivers | grep -o '"volunteer":"V."'
# a request that does not say that it is open is referred too
echo '{"type":"request","id":"R9","category":"ZRG","postcode":"1001"}' | cz-match --as-of 2026-11-18 | grep -o '"re[a-z]*":"*[a-z0-9]*'
# nor what a choice by hand would cost others
cz-match --as-of 2026-11-18 --lang en --why R2 V1 town | tail -n 2
cz-match --as-of 2026-11-18 --lang en --policy few.json --why R2 V1 town | tail -n 2
# somebody may be allowed to take a request, but not one that is closed
sed 's/"id":"R3"/&,"status":"closed"/' town | cz-match --as-of 2026-11-18 --lang en --why R3 V1
# judged pairs know no rules to ask about
echo '{"type":"pair","request":"R1","volunteer":"V1","score":10}' >pairs
for o in "--why R1" --recruit "--what-if town" "--alternatives 1" "--replay 2026-01-01..2026-01-05"; do cz-match $o pairs || echo "$o: status $?"; done
echo "-- who was not looked at is not said to be needed for others"
printf '%s\n' '{"type":"request","id":"R1","category":"BDS","x":150000,"y":460000}' '{"type":"request","id":"R2","category":"BDS","x":150000,"y":460000}' \
	'{"type":"volunteer","id":"V1","categories":["BDS"],"x":150000,"y":460000}' '{"type":"volunteer","id":"V2","categories":["BDS"],"x":152000,"y":460000}' >near
for l in en nl; do cz-match --as-of 2026-11-18 --lang $l --to text --nearest 1 near | grep R1; done
