# One more on Monday morning would serve R2; one who speaks Tigrinya R3.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-02","urgency":1,"times":["mon-morning"]}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-03","urgency":3,"times":["mon-morning"]}
{"type":"request","id":"R3","category":"BDS","postcode":"1001","created":"2026-11-04","languages":["ti"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","times":["mon-morning"],"interests":["chess"]}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","times":["tue-evening"],"car":true}
END
cz-match --as-of 2026-11-18 --recruit town
