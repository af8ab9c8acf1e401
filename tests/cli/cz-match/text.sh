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
