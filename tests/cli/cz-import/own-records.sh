# Records of cz itself: nothing of them is lost, the types beside the one that is asked for are left out
cz-generate --requests 30 --volunteers 20 --partnerships 2 --seed 3 --as-of 2026-11-18 -o town.jsonl
for t in contact match offer organisation partnership place request response volunteer; do
	grep "\"type\":\"$t\"" town.jsonl >want
	cz-import --no-sandbox -t $t town.jsonl | cmp want - && echo "$t: the same"
done
# members that no table knows pass, unless they are personal by their name; a value that is wrong is refused
cat >own.jsonl <<'R'
{"type":"request","id":"1","urgency":1,"ours":{"list":[1,null,{"a":1.5}]},"naam":"Jan"}
{"type":"place","postcode":"3511 AB","lat":52.1,"lon":5.123}
{"type":"request","id":"2","goal":"ë","urgency":9,"deep":{"contact":[{"email":"a@b.nl"}]}}
{"type":"request","id":"1","late":true}
{"id":"2"}
{"type":"request","id":"3","late":true,"postcode":"3511ab","deep":{"contact":[{"email":"a@b.nl"}]}}
R
cz-import --no-sandbox -v -t request own.jsonl --rejects refused.csv || echo "status $?"
cat refused.csv
{ echo '['; sed '$!s/$/,/' own.jsonl; echo ']'; } | cz-import --no-sandbox -q -t request || echo "status $?"
head -c 32 /dev/zero | tr '\0' k >key
cz-import --no-sandbox -q -t request own.jsonl --pseudonymise key | tail -1
# inside a member only what is personal goes, and is told
printf '%s\n' '{"type":"volunteer","id":"v3","extra":{"a":1,"telefoon":"0612345678"},"adres":{"a":2},"contact":{"email":"x@y.nl","since":2020}}' |
	cz-import --no-sandbox -v -t volunteer
# what others write with a type of that name is read as theirs
printf '{"type":"volunteer","Vrijwilligersnummer":7,"Sinds":"1-2-2024"}\n' | cz-import --no-sandbox -t volunteer
echo '== words that cz does not know are no names of people'
echo '{"type":"request","id":"k1","category":"BDS","EHBO":"ja","Frobnatie":"x","Begane grond":true,"PGB":1,"Huishoudelijke hulp":"nee","Anna de Vries":1}' >keys.jsonl
cz-import --no-sandbox -t request keys.jsonl
