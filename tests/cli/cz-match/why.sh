# Questions of a coordinator: why her, why nobody, why not him.
cp "$DATA/monday.jsonl" town
for r in R1 R2 R3; do cz-match --as-of 2026-11-18 --why $r town; echo; done
cz-match --as-of 2026-11-18 --lang nl --why R2 town
echo
cz-match --as-of 2026-11-18 --why R2 V2 town
cz-match --as-of 2026-11-18 --lang nl --why R1 V1 town
# what a choice by hand does to the others
cz-match --as-of 2026-11-18 --why R2 V1 town
cz-match --as-of 2026-11-18 --lang nl --why R2 V1 town
echo "-- where as many are helped: who changes hands, also further on"
for k in 1 2 3; do
	echo '{"type":"request","id":"R'$k'","category":"BDS","interests":["i'$k'"],"remote":true}'
	echo '{"type":"volunteer","id":"V'$k'","categories":["BDS"],"interests":["i'$k'","i'$((k % 3 + 1))'"]}'
done >ring
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R1 V1 ring; done
# nobody at all
grep request town | cz-match --as-of 2026-11-18 --why R1
# no such request, no such volunteer
cz-match --why R9 town || echo status $?
cz-match --why R1 V9 town || echo status $?
echo "-- an id is shown as a terminal may see it"
printf '{"type":"request","id":"R\\u001b[31m1\\nR2: nobody","category":"BDS","postcode":"1001"}\n' >odd
printf '{"type":"volunteer","id":"V\\u202e1","categories":["BDS"],"postcode":"1001"}\n' >>odd
cz-match --as-of 2026-11-18 --lang en --why "$(printf 'R\033[31m1\nR2: nobody')" odd | head -n 2
echo "-- a distance that nobody measured is not told as one"
printf '{"type":"request","id":"R1","category":"BDS","postcode":"1001AB"}\n{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001CD"}\n' >near
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R1 near; done
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --to text near | head -n 1; done
cz-match --as-of 2026-11-18 near | grep -o '"km[^,]*,"km_[^,]*'
sed '2s/1001/1002/' near >apart
echo '{"limits":{"same_postcode_km":30}}' >wide
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R1 V1 apart | tail -n +3; cz-match --as-of 2026-11-18 --lang $l --policy wide --why R1 V1 near | tail -n +3; done
echo "-- an id keeps its blanks, however many, and is not broken"
printf '%s\n' '{"type":"request","id":" R  1 ","category":"BDS","remote":true}' '{"type":"request","id":"R  2","category":"BDS","remote":true}' \
	'{"type":"volunteer","id":"V   1","categories":["BDS"]}' '{"type":"volunteer","id":"V  2","categories":["BDS"],"capacity":0}' >blanks
for l in nl en; do
	cz-match --as-of 2026-11-18 --lang $l --why " R  1 " blanks
	cz-match --as-of 2026-11-18 --lang $l --why "R  2" "V   1" blanks
	cz-match --as-of 2026-11-18 --lang $l --why "R  2" blanks
done
echo "-- a group is told of, and of who asks for nothing now that before all else"
cat >odd <<END
{"type":"request","id":"R1","category":"VRV","remote":true,"helpers":3}
{"type":"request","id":"R2","category":"TUI","remote":true,"status":"closed"}
{"type":"request","id":"R3","category":"BDS","remote":true,"status":"active"}
{"type":"volunteer","id":"V1","categories":["VRV"],"group_size":5}
{"type":"volunteer","id":"V2","categories":["TUI"],"absent":["2026-11-10/2026-11-20","2026-11-18/2026-12-24"]}
{"type":"volunteer","id":"V3","categories":["BDS"],"status":"left"}
{"type":"match","request":"R3","volunteer":"V3","status":"active","started":"2026-10-01"}
END
echo '{"categories":{"VRV":{"group":true}}}' >groups
for l in nl en; do
	for q in R1 "R2 V2" "R3 V2" "R3 V3"; do cz-match --as-of 2026-11-18 --lang $l --policy groups --why $q odd; done
done
