# What a plan does not show by itself is remarked.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","urgency":1}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","helpers":2}
{"type":"request","id":"R3","category":"BDS","postcode":"1001","status":"active"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","status":"left"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","until":"2026-11-01","capacity":2}
{"type":"volunteer","id":"V3","categories":["BDS"],"postcode":"1001","status":"paused","capacity":2}
END
cat >matches <<END
{"type":"match","request":"R1","volunteer":"V1","status":"accepted","proposed":"2026-10-24"}
{"type":"match","request":"R2","volunteer":"V2","status":"accepted","proposed":"2026-10-24"}
{"type":"match","request":"R2","volunteer":"V3","status":"active","started":"2026-10-24"}
END
echo "-- promised by a volunteer who left, or whose last day is over; one who pauses comes back"
cz-match --as-of 2026-11-18 town matches 2>&1 | cut -c1-360
for r in R1 R2; do
	cz-match -q --as-of 2026-11-18 --why $r town matches 2>&1
	cz-match -q --as-of 2026-11-18 --lang nl --why $r town matches 2>&1
done
echo "-- of a request that says it is matched, that it is open again has to be said as well; then it takes part"
cat >matched <<END
{"type":"request","id":"R4","category":"BDS","postcode":"1001","status":"matched"}
{"type":"volunteer","id":"V4","categories":["BDS"],"postcode":"1001","status":"left"}
{"type":"volunteer","id":"V5","categories":["BDS"],"postcode":"1001"}
{"type":"match","request":"R4","volunteer":"V4","status":"active","proposed":"2026-10-24","started":"2026-11-01"}
END
for l in en nl; do cz-match --as-of 2026-11-18 --lang $l --why R4 matched; done
echo '{"type":"match","request":"R4","volunteer":"V4","status":"ended","ended":"2026-11-17"}' >ended
cat matched ended | cz-match --as-of 2026-11-18 --why R4 | tail -n 2
echo '{"type":"request","id":"R4","status":"open"}' | cat - ended | cz-match --as-of 2026-11-18 --to text --what-if - matched
echo "-- an id that looks personal is not shown"
sed 's/"V4"/"0612345678"/' matched | cz-match --as-of 2026-11-18 2>&1 | grep -o '([^)]*)$'
echo "-- ended, the request is open again"
sed 's/"accepted"/"ended"/' matches | cz-match --as-of 2026-11-18 town - 2>&1 | cut -c1-60
echo "-- no volunteers, no open requests, no places"
grep request town | cz-match --as-of 2026-11-18 2>&1 | grep CZ
grep 'volunteer\|R3' town | cz-match --as-of 2026-11-18 --lang nl 2>&1 | grep CZ
elsewhere() { printf '{"type":"request","id":"R1","category":"BDS","postcode":"%s"}\n{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}\n' "$1"; }
elsewhere 1002 | cz-match --as-of 2026-11-18 2>&1 | cut -c1-80
elsewhere 1001 | cz-match --as-of 2026-11-18 2>&1 | grep CZ || echo "near: nothing to remark"
(elsewhere 1002; echo '{"type":"place","postcode":"1002","x":100000,"y":450000}') | cz-match --as-of 2026-11-18 2>&1 | grep CZ || echo "a place: nothing to remark"
cz-match --as-of 2026-11-18 </dev/null 2>&1 | grep CZ || echo "nothing came in: nothing to remark"
echo "-- who left does not count: not as somebody, not as somebody far away, not as a place that is known"
echo '{"type":"volunteer","id":"V0","categories":["BDS"],"postcode":"9001","lat":52.1,"lon":5.1,"status":"left"}' >left
(elsewhere 1001 | grep request; cat left) | cz-match --as-of 2026-11-18 2>&1 | grep -o 'CZ545: [[:alpha:]]*'
(elsewhere 1001; sed 's/"lat":52.1,"lon":5.1,//' left) | cz-match --as-of 2026-11-18 2>&1 | grep CZ545 || echo "near: nothing to remark"
(elsewhere 1002; cat left) | cz-match --as-of 2026-11-18 2>&1 | grep -o 'CZ545: [[:alpha:]]*'
echo "-- a minor where two are asked for is told of when nobody else is found"
cat >two <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","helpers":2}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","skills":["minor"]}
END
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l two 2>&1 >/dev/null; done
(cat two; echo '{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001"}') | cz-match --as-of 2026-11-18 2>&1 | grep CZ || echo "two: nothing to remark"
echo "-- a kind of help that nobody does alone, and one is found"
echo '{"categories":{"BDS":{"not_alone":true}}}' >pairs
printf '%s\n' '{"type":"request","id":"R1","category":"BDS","remote":true}' '{"type":"volunteer","id":"V1","categories":["BDS"]}' >one
cz-match --as-of 2026-11-18 --policy pairs one 2>&1 | grep -o '"places":1\|CZ546.*'
echo '{"type":"volunteer","id":"V2","categories":["BDS"]}' | cat one - | cz-match --as-of 2026-11-18 --policy pairs 2>&1 | grep "CZ546" || echo "two need no remark"
echo "-- and the stories tell it, of who is proposed and of who could be"
for l in nl en; do
	for q in R1 "R1 V1"; do cz-match --as-of 2026-11-18 --lang $l --policy pairs --why $q one | grep -A1 'alleen komen\|come alone'; done
	cz-match --as-of 2026-11-18 --lang $l --why R1 two | grep -A1 'alleen komen\|come alone'
	echo '{"type":"volunteer","id":"V2","categories":["BDS"],"times":["mon-morning"]}' | cat one - >other
	cz-match --as-of 2026-11-18 --lang $l --policy pairs --why R1 V2 other | grep "alleen komen\|come alone" || echo "with another: nothing to tell"
done
