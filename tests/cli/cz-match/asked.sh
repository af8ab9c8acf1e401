# How often somebody is asked: with no question left nothing new comes; with one left, it may come in place of what stands.
town() {
	cat <<END
{"type":"request","id":"R1","category":"BDS","urgency":3,"remote":true}
{"type":"request","id":"R2","category":"BDS","urgency":1,"remote":true}
{"type":"request","id":"R3","category":"BDS","urgency":1,"remote":true}
{"type":"volunteer","id":"V1","categories":["BDS"],"capacity":$2,"asks_per_month":$1}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-18","expires":"2026-12-02"}
END
}
for limit in 0 1 2 3; do
	echo "-- at most $limit, asked once"
	town $limit 2 >town
	cz-match --as-of 2026-11-25 town >plan
	cut -d, -f1-4 plan | grep 'match"\|withdrawn'
	cat town plan | cz-verify | cut -d, -f1-4
	cz-match --as-of 2026-11-25 --why R2 V1 town | sed -n "2,3p"
done
echo "-- with more places no more: a question left, and one that stands"
town 2 9 | cz-match --as-of 2026-11-25 | grep -c '"match"'
echo "-- a week later all of them count, and nothing new comes"
town 2 2 >town
cz-match --as-of 2026-11-25 town | grep '"match"' >asked
sed 's/"R3","category"/"R4","category"/' town | cat - asked | cz-match --as-of 2026-12-02 --why R4 V1 | sed -n "2,3p"
