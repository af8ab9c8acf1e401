# One thing wrong at a time: each is told with its place, and the verdict is no.
cat >town <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":1,"status":"open"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":2,"times":["mon-morning"],"status":"open"}
{"type":"request","id":"R3","category":"BDS","postcode":"1002","created":"2026-11-01","urgency":3,"status":"open"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","status":"active"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1002","status":"active"}
{"type":"volunteer","id":"V3","categories":["BDS"],"postcode":"1002","times":["tue-morning"],"status":"active"}
END
cz-match --as-of 2026-11-18 --prices town >plan
cat plan
change() { # WHAT SED-SCRIPT
	echo "== $1"
	echo "== $1" >&2
	sed "$2" plan >changed
	cz-verify town changed || echo "status $?"
}
change "as it was" ''
change "two that changed places" '/"R2"/s/V1/V2/; /"R3"/s/V2/V1/'
change "the same by hand, without points" '/"R2"/s/V1/V2/; /"R3"/s/V2/V1/; /"match"/s/,"score":.*"terms":{[^}]*}//'
change "a forbidden pair" '/"request":"R2"/s/"volunteer":"V."/"volunteer":"V3"/'
change "one volunteer twice" 's/"volunteer":"V2","status"/"volunteer":"V1","status"/'
change "the same match twice" '1p'
change "one request twice" '1{p;s/"volunteer":"V."/"volunteer":"V3"/}'
change "a match less" '1d'
change "nobody of that name" '1s/"volunteer":"V./&9/'
change "a wrong score" '1s/"score":[0-9]*/"score":9000/'
change "a wrong distance" '1s/"km":[0-9.]*/"km":1.5/'
change "a distance that is said to be assumed" '1s/"km":[0-9.]*/&,"km_assumed":true/'
change "a wrong term" '1s/"start":8000/"start":8001/'
change "a wrong price" '/"type":"price"/s/"price":[0-9]*/"price":5/'
change "prices of another town" '/"type":"price"/{s/,"urgency":[0-9]//;s/"price":[0-9]*/"price":1234/;s/"points":-*[0-9]*/"points":1234/}'
change "a wrong account" '$s/"score":/"score":1/'
change "another policy" '$s/"policy":"default"/"policy":"ours"/'
cz-verify --lang nl town changed >/dev/null
change "the best plan that does not call itself so, which may be honest" '$s/"optimal":true/"optimal":false/'
change "prices beyond all numbers" '/"type":"price"/s/"price":[0-9]*/"price":9223372036854775807/'
change "a unit beyond all numbers" 's/"unit":[0-9]*/"unit":9223372036854775807/'
cz-match --as-of 2026-11-18 --prices --nearest 1 town >plan
change "pairs left out" ''
change "pairs left out, and said to be the best" '$s/"optimal":false/"optimal":true/'
grep -v '"type":"place"' town >unplaced # so that distances within a postcode are assumed
cz-match --as-of 2026-11-18 --prices unplaced | sed 's/,"km_assumed":true//' >plan
cz-verify unplaced plan || echo "status $?"
