# Who asks for two helpers and may have one from elsewhere still asks for two: what is wanted is what the records say.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","urgency":1,"helpers":2}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","urgency":3,"languages":["ar"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","languages":["ar","nl"]}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001"}
END
short() { grep -o '"shortage".*'; }
cz-match --as-of 2026-11-18 town | short
cz-match --as-of 2026-11-18 --lang en --why R2 town | sed -n 2,3p
# one that gets some of its helpers, and wants more than may come at all
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","urgency":1}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","helpers":3}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001"}
END
cz-match --as-of 2026-11-18 town | short
# a town in which each one's set is large, so that all that overlap are counted as one: the 69 that are wanted have room
# for 66, and for V0 at R0, as nobody else wants V0
seq 66 | sed 's/.*/{"type":"request","id":"R&","category":"BDS","postcode":"1001","urgency":1,"refuses":["V0"]}/' >town
seq 0 66 | sed 's/.*/{"type":"volunteer","id":"V&","categories":["BDS"],"postcode":"1001"}/' >>town
echo '{"type":"request","id":"R0","category":"BDS","postcode":"1001","urgency":1,"helpers":2}' >>town
echo '{"type":"request","id":"R99","category":"BDS","postcode":"1001","urgency":3,"refuses":["V0"]}' >>town
cz-match --as-of 2026-11-18 town | short
