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
echo "-- a share of a small district is less than a place: three unserved of three are as unfair as ten of ten"
{ for i in 0 1 2; do echo '{"type":"request","id":"A'$i'","area":"WK900100","remote":true}'; done
for i in 0 1 2 3 4 5 6 7 8 9; do echo '{"type":"request","id":"B'$i'","area":"WK900200","remote":true}'; done
for i in 0 1 2 3 4 5 6; do echo '{"type":"volunteer","id":"V'$i'"}'; done; } >small
cz-match --as-of 2026-11-18 --policy "$EXAMPLES/policies/scarce.json" small >plan
grep -c '"match","request":"A' plan; grep -c '"match","request":"B' plan
cz-verify --policy "$EXAMPLES/policies/scarce.json" small plan | cut -d, -f1-4
echo "-- a district and a neighbourhood in it are one area: whatever decides ties, each district gets one of the two"
for where in A1:WK900101 A2:BU90010101 B1:WK900102 B2:WK900102; do
	echo '{"type":"request","id":"'${where%:*}'","remote":true,"area":"'${where#*:}'"}'
done >mixed
for i in 1 2; do echo '{"type":"volunteer","id":"V'$i'"}'; done >>mixed
echo '{"policy":"fair","fairness":{"area":8,"share_percent":50,"steps":[0,3000]}}' >fair8
for seed in 1 2 3 4 5 6 7 8; do
	cz-match --as-of 2026-11-18 --policy fair8 --seed $seed mixed >plan
	grep -o '"match","request":"[AB]' plan | tr -d '\n'
	cz-verify --as-of 2026-11-18 --policy fair8 mixed plan | cut -d, -f1-3
done | sort -u
