# A plan as cz-match wrote it: with prices, without them, in one stream, and in any order.
cat >town <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"request","id":"R1","category":"VRV","postcode":"1001","created":"2026-11-01","urgency":1,"car":true,"status":"open"}
{"type":"request","id":"R2","category":"VRV","postcode":"1001","created":"2026-11-01","urgency":2,"car":true,"status":"open"}
{"type":"request","id":"R3","category":"VRV","postcode":"1002","created":"2026-11-01","urgency":3,"status":"open"}
{"type":"request","id":"R4","category":"ZRG","postcode":"1001","created":"2026-11-01","status":"open"}
{"type":"volunteer","id":"V1","categories":["VRV"],"postcode":"1001","car":true,"capacity":2,"status":"active"}
{"type":"volunteer","id":"V2","categories":["VRV","TUI"],"postcode":"1002","car":true,"status":"active"}
{"type":"volunteer","id":"V3","categories":["TUI"],"postcode":"1002","status":"active"}
{"type":"match","request":"R2","volunteer":"V2","status":"proposed","proposed":"2026-11-10","expires":"2026-11-24"}
END
cz-match --as-of 2026-11-18 --prices town >plan
cz-verify town plan
grep -v price plan | cz-verify town -
cat town plan | cz-verify
cat plan town | sort -r | cz-verify
# a week later the plan is history, and another plan stands beside it
cat town plan >history
cz-match --as-of 2026-11-21 --prices history >next
cz-verify history next
cat history next | cz-verify
echo "-- last week is missing: it is said once what to do"
grep -v '"type":"match"' town >forgotten
cz-verify forgotten next 2>&1 | grep -o "next.*CZ5.*"
cz-verify town </dev/null || echo "status $?"
cz-verify </dev/null || echo "status $?"
