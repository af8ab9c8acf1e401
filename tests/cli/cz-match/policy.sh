# What a policy changes, and what is refused.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","skills":["dogs"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","skills":["dogs"]}
END
echo '{"policy":"dogs","rows":[{"row":"bites","request_skills":["dogs"],"needs":["insured"]}]}' >dogs
cz-match --as-of 2026-11-18 --policy dogs town | cut -d, -f1-4
echo '{"policy":"free","rules":{"policy":false},"rows":[{"row":"bites","request_skills":["dogs"]}]}' >free
cz-match --as-of 2026-11-18 --policy free town | cut -d, -f1-4
cz-match --policy free --print-policy | grep -n '"policy": \|bites'
refuse() { echo "$1" >bad; cz-match --policy bad town || echo "status $?"; }
refuse '{"rules":{"colour":true}}'
refuse '{"points":{"per_km":100}}'
refuse '{
 "limits":{
  "max_km":"far"}}'
refuse '{"load":{"steps":[0,100,50]}}'
refuse '{"categories":{"BDS":{"refers":true}}}'
refuse '{"rows":[{"needs":["car"]}]}'
refuse '{"rows":[{"row":"x","helpers_below":"two"}]}'
refuse '[]'
refuse '{"rules":{"times":"no"},"load":7}'
refuse '{"load":{"steps":[]}}'
echo "-- a long key is cut between two signs"
long=$(printf '\303\251%.0s' $(seq 80))
for key in "$long" "x$long"; do
	refuse "{\"$key\":1}"
	refuse "{\"limits\":{\"$key\":1}}"
	refuse "{\"rows\":[{\"$key\":1}]}"
	refuse "{\"categories\":{\"$key\":7}}"
	refuse "{\"categories\":{\"$key\":{\"$key\":true}}}"
done
printf '{"type":"request","id":"R1","%s":1}\n' "$long" "x$long" | cz-match --as-of 2026-11-18 --what-if - town 2>&1 | sed -n 's/: a key that.*//p'
echo "-- in the language of the user"
echo '{"limits":{"max_kmm":3}}' >bad
cz-match --lang nl --policy bad town || echo "status $?"
echo "-- a row with a typing mistake: any text may be a skill or a kind of help, but nobody has this one"
row() { # MEMBERS, then what cz-match gets besides
	echo "{\"rows\":[{\"row\":\"ours\",$1}]}" >ours
	shift
	cz-match --as-of 2026-11-18 --policy ours "$@" 2>&1 >/dev/null | grep 'rows' || echo "nothing to tell"
}
row '"needs":["car","vog","dogs"],"categories":["BDS","VRV"]' town
row '"needs":["car","autoo"],"categories":["BDS","BSD"]' town
row '"needs":["car","autoo"],"categories":["BDS","BSD"]' --lang nl town
row '"needs":["autoo"],"request_skills":["cats"]' town
sed '/"V1"/s/dogs/autoo/; s/"categories":\["BDS"/&,"BSD"/' town >knows
row '"needs":["autoo"],"categories":["BSD"]' knows
sed '/"V1"/s/"id"/"status":"left",&/' knows >gone
row '"needs":["autoo"],"categories":["BSD"]' gone
echo "-- and so of what is set for a kind of help"
kind() { # MEMBER, then what cz-match gets besides
	echo "{\"categories\":{$1}}" >ours
	shift
	cz-match --as-of 2026-11-18 --policy ours "$@" 2>&1 >/dev/null | grep 'categories' || echo "nothing to tell"
}
kind '"BDS":{"vog":true},"VRV":{}' town
for l in en nl; do kind '"BSD":{"vog":true},"BDS":{"car":true}' --lang $l town; done
kind '"BSD":{"vog":true}' knows
