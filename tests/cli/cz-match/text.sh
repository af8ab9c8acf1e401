# The same answers in sentences, in both languages
cz-generate --requests 120 --volunteers 60 --seed 11 --as-of 2026-11-18 -o town
for l in nl en; do
	m="cz-match --as-of 2026-11-18 --to text --lang $l"
	$m --alternatives 1 --prices town
	$m --recruit town | head -3
	v=$(cz-match --as-of 2026-11-18 town | sed -n '1s/.*"volunteer":"\([^"]*\).*/\1/p')
	echo "{\"type\":\"volunteer\",\"id\":\"$v\",\"status\":\"left\"}" | $m --what-if - town
	$m --replay 2026-11-10..2026-11-12 town
done
# a typing mistake in an id does not go unseen
echo '{"type":"volunteer","id":"VV","status":"left"}' | cz-match --as-of 2026-11-18 --to text --what-if - town
# one who lacks both lacks the one and the other; of two who lack something else, each lacks one
printf '{"type":"request","id":"R1","category":"BDS","postcode":"1001","car":true,"skills":["dogs"]}\n' >both
printf '{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}\n' >>both
(cat both; printf '{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","car":true}\n') >each
for l in nl en; do for f in both each; do cz-match --as-of 2026-11-18 --lang $l --to text $f | head -n 1; done; done
echo "-- costs are no points; of who takes no part a price says nothing"
printf '{"type":"pair","request":"a","volunteer":"x","score":4}\n' >costs
for l in nl en; do cz-match --minimise --to text --lang $l costs | tail -n 1; done
printf '{"type":"request","id":"R","category":"BDS","postcode":"1001"}\n{"type":"volunteer","id":"V","categories":["BDS"],"postcode":"1001","status":"paused"}\n' >paused
cz-match --as-of 2026-11-18 --prices paused | grep price
echo "-- what would help, of each kind, and how sure it is"
cat >helps <<END
{"type":"request","id":"R1","category":"BDS","x":100000,"y":450000,"max_km":2}
{"type":"request","id":"R2","category":"GZL","remote":true}
{"type":"request","id":"R3","category":"TUI","remote":true}
{"type":"request","id":"R4","category":"TUI","remote":true}
{"type":"request","id":"R5","category":"KOK","remote":true}
{"type":"request","id":"R6","category":"KLU","x":100000,"y":450000}
{"type":"request","id":"R7","remote":true,"languages":["ti"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"x":105000,"y":450000}
{"type":"volunteer","id":"V2","categories":["GZL"],"vog_seen":"2019-01-01"}
{"type":"volunteer","id":"V3","categories":["TUI"],"capacity":0}
{"type":"volunteer","id":"V4","categories":["KOK"],"asks_per_month":1,"last_asked":"2026-11-10"}
{"type":"volunteer","id":"V5","categories":["KLU"],"x":112000,"y":450000}
{"type":"volunteer","id":"V6","categories":["KLU"],"x":112000,"y":450000,"times":["tue-morning","tue-evening","sun-evening"]}
END
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --to text helps; done
for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --recruit --to text helps | grep 'zonder\|no kind'; done
