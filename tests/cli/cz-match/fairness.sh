# With a price on places left empty, handing the volunteer to another request of the same area costs nothing: one place
# stays empty either way. --why tells the same as --alternatives.
for r in R1 R2 R3; do
	echo '{"type":"request","id":"'$r'","category":"BDS","postcode":"1001","created":"2026-11-02"}'
done >town
echo '{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}' >>town
echo '{"policy":"fair","fairness":{"area":6,"steps":[3000,3000]}}' >fair
cz-match --as-of 2026-11-18 --policy fair --alternatives 1 town | grep '"alternative"' | cut -d, -f2-6
for r in R1 R2 R3; do
	cz-match --as-of 2026-11-18 --policy fair --why $r V1 town | tail -n 1
done
