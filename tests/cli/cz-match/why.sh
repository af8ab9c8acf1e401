# Questions of a coordinator: why her, why nobody, why not him.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-02","urgency":1,"times":["mon-morning"]}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-03","urgency":3,"times":["mon-morning"]}
{"type":"request","id":"R3","category":"BDS","postcode":"1001","created":"2026-11-04","languages":["ti"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","times":["mon-morning"],"interests":["chess"]}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","times":["tue-evening"],"car":true}
END
for r in R1 R2 R3; do cz-match --as-of 2026-11-18 --why $r town; echo; done
cz-match --as-of 2026-11-18 --lang nl --why R2 town
echo
cz-match --as-of 2026-11-18 --why R2 V2 town
cz-match --as-of 2026-11-18 --lang nl --why R1 V1 town
# no such request, no such volunteer
cz-match --why R9 town || echo status $?
cz-match --why R1 V9 town || echo status $?
