# A policy that says what cz-match would refuse is refused here too, with the place; and its name alone is not the policy.
printf '{"type":"match_run","as_of":"2026-11-18","policy":"ours"}\n' >plan
refuse() { # POLICY
	printf '%s\n' "$1" >policy
	cz-verify --policy policy plan || echo "status $?"
}
refuse '{"point":{"kept":100}}'
refuse '{"points":{"keep":100}}'
refuse '{"points":{"kept":"much"}}'
refuse '{"points":{"kept":-1}}'
refuse '{"points":{"wish_not_met":1}}'
refuse '{"points":{"start":8000.5}}'
refuse '{"limits":{"max_km":-1}}'
refuse '{"limits":{"assumed_language":1}}'
refuse '{"limits":{"pairs":-1}}'
refuse '{"limits":{"best":0}}'
refuse '{"limits":{"answer_days":"x"}}'
refuse '{"rules":{"times":0}}'
refuse '{"categories":{"BDS":{"driver":true}}}'
refuse '{"load":{"steps":[5,3]}}'
refuse '{"fairness":[]}'
refuse '{"rows":[{"row":"r","need":["car"]}]}'
refuse '{"rows":[{"row":"r","needs":["car",1]}]}'
refuse '[]'
refuse '{"policy":"ours","about":"fits","points":{"about":{},"kept":100},"categories":{"about":"x","XYZ":{"about":"y","refer":true}}}'
echo '-- in Dutch as well, and what there is to verify' >&2
echo '{"rules":{"distance":1},"limits":{"max_km":-1}}' >wrong
echo '{"limits":{"max_km":-1}}' >below
echo '{"limts":{}}' >unknown
for p in wrong below unknown; do cz-verify --lang nl --policy $p </dev/null || echo "status $?"; done
for l in nl en; do cz-verify --lang $l </dev/null || echo "status $?"; done
