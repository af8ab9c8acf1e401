# V1 does one thing at a time: R1 first, R2 when R1 is done a week later; R3 went away in vain.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-02","frequency":"once"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-03","frequency":"once"}
{"type":"request","id":"R3","category":"TUI","postcode":"1001","created":"2026-11-04","status":"withdrawn","closed":"2026-11-08"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
{"type":"match","request":"R1","volunteer":"V1","status":"active","proposed":"2026-11-09","started":"2026-11-10"}
END
cz-match --replay 2026-11-01..2026-11-18 town
cz-match --replay 2026-11-18..2026-11-01 town || echo status $?
cz-match --replay 2026-11 town || echo status $?
cz-match --replay 2026-11-01..2026-11-02 --recruit town || echo status $?
echo "-- closed on the day of the answer: nobody was helped"
cz-match --replay 2026-11-02..2026-11-05 - <<END | grep -v '"replay_day","date":"2026-11-0[34]'
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-02","status":"withdrawn","closed":"2026-11-05"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
END
