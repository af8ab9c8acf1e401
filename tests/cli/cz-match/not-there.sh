# A match or a proposal of a volunteer or a request that is not among the records is told, and of what it is about.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001"}
{"type":"request","id":"R3","category":"BDS","postcode":"1001","status":"closed"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
END
cat >matches <<END
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-16"}
{"type":"match","request":"R2","volunteer":"0V2","status":"active","started":"2026-10-24"}
{"type":"match","request":"R1","volunteer":"0V1","status":"proposed","proposed":"2026-11-16"}
{"type":"match","request":"R9","volunteer":"V1","status":"accepted","proposed":"2026-11-01"}
END
m="cz-match --as-of 2026-11-18"
echo "-- counted once each, with the first; nothing is withdrawn, and the running one keeps its place"
for l in en nl; do $m --lang $l town matches 2>&1 >plan; done
grep -v match_run plan
cat town matches plan | cz-verify --as-of 2026-11-18 | cut -d, -f1-3
echo "-- given with the ids they had, nothing is left to tell"
sed -n 's/"R1"/"R9"/p; s/"V1"/"0V1"/p; s/"0V1"/"0V2"/p' town | $m - town matches 2>&1 | grep CZ56 || echo "nothing to remark"
echo "-- what is over, refused or expired needs no word"
cat >over <<END
{"type":"match","request":"R1","volunteer":"V8","status":"ended","ended":"2026-11-01"}
{"type":"match","request":"R1","volunteer":"V9","status":"declined","proposed":"2026-11-10"}
{"type":"match","request":"R2","volunteer":"V8","status":"active","started":"2026-09-01","ended":"2026-11-01"}
{"type":"match","request":"R2","volunteer":"V9","status":"proposed","proposed":"2026-09-01","expires":"2026-09-15"}
{"type":"match","request":"R3","volunteer":"V9","status":"active","started":"2026-09-01"}
END
$m town over 2>&1 | grep CZ56 || echo "nothing to remark"
echo "-- no volunteers at all, or no requests at all: that is told, not who is missing"
grep request town | $m - matches 2>&1 | grep -o 'CZ5[46][[:digit:]]: [[:alpha:]]*'
grep volunteer town | $m - matches 2>&1 | grep -o 'CZ5[46][[:digit:]]: [[:alpha:]]*'
echo "-- ended, the place is free again"
sed '/0V2/s/"active"/"ended"/; /0V1/d; /R9/d' matches | $m town - 2>&1 | grep -o 'CZ56.*\|"request":"R2","reason":"[[:alpha:]]*"'
echo "-- the story of a request whose helper is not there"
$m --why R2 town matches
