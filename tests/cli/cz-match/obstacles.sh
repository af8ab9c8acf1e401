# Why not him: of a rule that asks for several things, the one that is missing.
why() { # REQUEST-MEMBERS VOLUNTEER-MEMBERS [OTHER RECORD]
	printf '{"type":"request","id":"R","category":"%s","postcode":"1001"%s}\n{"type":"volunteer","id":"V","categories":["%s"],"postcode":"1001"%s}\n%s\n' \
		$asked "$1" $offered "$2" "${3-}" >town
	for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R V town | sed '1,2d; s/^  //'; done
}
match() { printf '{"type":"match","request":"%s","volunteer":"V","status":"%s","%s":"%s"}' "$@"; }
asked=BDS offered=BDS
why '' ',"status":"paused"'
why '' ',"until":"2026-11-17"'
why '' ',"since":"2026-11-19"'
why '' ',"absent":["2026-11-10/2026-11-20"]'
why ',"helpers":2' ',"capacity":2' "$(match R active started 2026-11-01)"
why '' ',"organisation":"O1","exclusive":true'
why ',"area":"WK900102"' ',"organisation":"O1"' '{"type":"organisation","id":"O1","areas":["WK900101"]}'
why ',"refuses":["V"]' ''
why '' ',"refuses":["R"]'
why '' '' "$(match R declined proposed 2026-11-01)"
why ',"car":true' ',"vog_seen":"2020-01-01"'
why '' ',"asks_per_month":1' "$(match Q proposed proposed 2026-11-10)"
why '' ',"capacity":2' "$(match Q proposed expires 2026-11-16)"
echo "-- which kind, skill, training, gender, limit, size and row it is"
asked=TUI
why '' ''
asked=ADM offered=ADM
why '' ''
asked=BDS offered=BDS
why ',"car":true,"skills":["dogs","lift"],"gender":"female"' ',"skills":["lift"],"vog_seen":"2020-01-01"'
why ',"vog":true' ''
why ',"vog":true,"needed_by":"2026-12-24"' ',"vog_seen":"2023-12-20"'
why '' ',"capacity":2' "$(match Q active started 2026-11-01; echo; match P active started 2026-11-01)"
why '' ',"capacity":0'
why '' ',"skills":["minor"]'
echo "-- rows of the municipality's own, what they need, and more dayparts than one"
cat >own <<'END'
{"limits":{"dayparts_weekly":2},"categories":{"BDS":{"training":true},"TUI":{"group":true}},"rows":[
 {"row":"bites","request_skills":["dogs"],"needs":["insured","car"]},{"row":"no cats","request_skills":["cats"],"needs":[]}]}
END
printf '%s\n' '{"type":"request","id":"R","category":"BDS","postcode":"1001","wishes":["dogs","cats"],"frequency":"weekly","times":["mon-morning","tue-morning"]}' \
	'{"type":"request","id":"S","category":"TUI","postcode":"1001","helpers":3}' \
	'{"type":"volunteer","id":"V","categories":["BDS","TUI"],"postcode":"1001","times":["mon-morning"],"group_size":2}' >town
for l in nl en; do for r in R S; do cz-match --as-of 2026-11-18 --policy own --lang $l --why $r V town | sed '1,2d; s/^  //'; done; done
echo "-- too far by less than a decimal shows"
echo '{"type":"place","id":"1001","postcode":"1001","x":100000,"y":450000}' >places
for x in 105040 105000.5 105100 106240; do
	printf '{"type":"request","id":"R","category":"BDS","x":100000,"y":450000,"max_km":5}\n{"type":"volunteer","id":"V","categories":["BDS"],"x":%s,"y":450000}\n' $x | cat places - >far
	cz-match --as-of 2026-11-18 --lang en --why R V far | tail -n +3
done
echo "-- of a kind to refer, with a helper less than it asks for"
for helpers in 1 2; do
	printf '{"type":"request","id":"R","category":"ZRG","postcode":"1001","helpers":%s,"status":"active"}\n{"type":"volunteer","id":"V","categories":["ZRG"],"postcode":"1001"}\n' $helpers >town
	match R active started 2026-11-01 >>town
	for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R town | tail -n 2; done
done
