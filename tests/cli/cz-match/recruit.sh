# One more on Monday morning would serve R2; one who speaks Tigrinya R3.
cp "$DATA/monday.jsonl" town
cz-match --as-of 2026-11-18 --recruit town
echo "-- two dayparts a week: who is sought is free on both, and one short is the smallest change, two are not"
cat >weekly <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","frequency":"weekly","times":["mon-morning","tue-morning","wed-morning"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","times":["fri-morning"]}
END
echo '{"limits":{"dayparts_weekly":2}}' >two
cz-match --as-of 2026-11-18 --policy two --recruit weekly
cz-match --as-of 2026-11-18 --policy two weekly | head -n 1
echo '{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","times":["mon-morning","fri-morning"]}' |
	cz-match --as-of 2026-11-18 --policy two weekly - | head -n 1
echo "-- a district and two neighbourhoods of it are one district"
cat >areas <<END
{"type":"request","id":"R1","category":"TUI","postcode":"1001","area":"WK900101"}
{"type":"request","id":"R2","category":"TUI","postcode":"1001","area":"BU90010101"}
{"type":"request","id":"R3","category":"TUI","postcode":"1001","area":"BU90010102"}
END
cz-match --as-of 2026-11-18 --recruit areas
echo "-- where the policy wants a group, a group is tried, also when the request does not say of how many"
echo '{"categories":{"TUI":{"group":true}}}' >groups
head -n 1 areas | cz-match --as-of 2026-11-18 --policy groups --recruit -
echo "-- the same in text"
cz-match --as-of 2026-11-18 --lang en --to text --policy two --recruit weekly
cz-match --as-of 2026-11-18 --lang nl --to text --policy two --recruit weekly | head -n 1
echo "-- who is sought has the training that a row of the policy asks for; such a volunteer is proposed"
echo '{"rows":[{"row":"own","request_skills":["dementia"],"needs":["dementia","vog"]}]}' >row
echo '{"type":"request","id":"R1","category":"GZL","postcode":"1001","wishes":["dementia"]}' >wish
echo '{"type":"volunteer","id":"V1","categories":["TUI"],"postcode":"1001","trained":["dementia"]}' >>wish
cz-match --as-of 2026-11-18 --policy row --recruit wish
echo '{"type":"volunteer","id":"V2","categories":["GZL"],"postcode":"1001","trained":["dementia"],"vog_seen":"2026-11-18"}' |
	cz-match --as-of 2026-11-18 --policy row wish - | grep -o '"matched":.'
