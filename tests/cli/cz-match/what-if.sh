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
