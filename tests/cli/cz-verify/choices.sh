# What a coordinator's own choices cost: a second request for one volunteer beside a free one, somebody passed over, and
# one who is further away.
cat >town <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":2,"status":"open"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":2,"wishes":["chess"],"status":"open"}
{"type":"request","id":"R3","category":"BDS","postcode":"1002","created":"2026-11-01","urgency":3,"status":"open"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","capacity":2,"status":"active"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","status":"active"}
{"type":"volunteer","id":"V3","categories":["BDS"],"postcode":"1002","status":"active"}
END
cz-match --as-of 2026-11-18 --prices town >plan
choose() { # WHAT SED-SCRIPT
	echo "== $1"
	echo "== $1" >&2
	sed -n '/"type":"match"/s/,"score".*/}/p; /"price"/p; /match_run/s/"matched.*"as_of/"as_of/p' plan | sed "$2" >changed
	cz-verify town changed || echo "status $?"
}
choose "as it was" ''
choose "both for one" '/"R[12]"/s/V./V1/'
choose "one passed over" '/"R2"/d'
choose "the far ones" '/"R2"/s/V./V3/; /"R3"/s/V./V2/'
