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
