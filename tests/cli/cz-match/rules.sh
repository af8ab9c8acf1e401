# One request and one volunteer for each rule: who fails it, and only it.
ask() { # RULE REQUEST-MEMBERS VOLUNTEER-MEMBERS [OTHER RECORD]
	printf '{"type":"request","id":"R","category":"%s","postcode":"1001"%s}\n{"type":"volunteer","id":"V","categories":["BDS"%s}\n%s\n' \
		"${category-BDS}" "$2" "$3" "${4-}" | cz-match --as-of 2026-11-18 |
		sed -n 's/.*"reason":"\([^"]*\)".*/\1/p; s/.*"status":"proposed".*/fits/p' | sed "s/^/$1: /"
}
V='],"postcode":"1001"'
ask fits '' "$V"
ask status '' "$V,\"status\":\"paused\""
ask status '' "$V,\"status\":\"applicant\""
ask status '' "$V,\"since\":\"2026-11-19\""
ask status '' "$V,\"until\":\"2026-11-17\""
ask status '' "$V,\"absent\":[\"2026-11-01/2026-11-18\"]"
ask fits '' "$V,\"since\":\"2026-11-18\",\"until\":\"2026-11-18\",\"absent\":[\"2026-11-01/2026-11-17\"]"
category=TUI ask category '' "$V"
category=TUI ask fits '' ',"TUI"'"$V"
ask organisation ',"organisation":"O1"' "$V,\"organisation\":\"O2\",\"exclusive\":true"
ask fits ',"organisation":"O2"' "$V,\"organisation\":\"O2\",\"exclusive\":true"
ask organisation ',"area":"WK900102"' "$V,\"organisation\":\"O2\"" '{"type":"organisation","id":"O2","name":"x","areas":["WK900101"]}'
ask fits ',"area":"BU90010203"' "$V,\"organisation\":\"O2\"" '{"type":"organisation","id":"O2","name":"x","areas":["WK900101","WK900102"]}'
ask refusal ',"refuses":["V"]' "$V"
ask refusal '' "$V,\"refuses\":[\"R\"]"
ask refusal '' "$V" '{"type":"match","request":"R","volunteer":"V","status":"declined"}'
ask refusal '' "$V" '{"type":"contact","request":"R","volunteer":"V","kind":"declined","date":"2026-11-01"}'
ask distance '' '],"postcode":"1002"'
ask fits ',"remote":true' '],"postcode":"1002"'
ask distance ',"max_km":0.5' "$V"
ask distance '' "$V,\"max_km\":0.5"
ask times ',"times":["mon-morning"]' "$V,\"times\":[\"mon-evening\"]"
ask fits ',"times":["mon-morning"]' "$V"
ask language ',"languages":["ar"]' "$V"
ask fits ',"languages":["nl"]' "$V"
ask fits ',"languages":["ar-MA"]' "$V,\"languages\":[\"AR\"]"
ask features ',"car":true' "$V"
ask features ',"vog":true' "$V"
ask features ',"vog":true' "$V,\"vog_seen\":\"2023-11-17\""
ask fits ',"vog":true' "$V,\"vog_seen\":\"2023-11-18\""
ask features ',"vog":true,"needed_by":"2026-12-01"' "$V,\"vog_seen\":\"2023-11-18\""
ask features ',"skills":["lift"]' "$V,\"skills\":[\"cook\"]"
ask features ',"gender":"female"' "$V"
ask place '' "$V,\"capacity\":0"
ask place '' "$V" '{"type":"match","request":"R0","volunteer":"V","status":"active"}'
ask fits '' "$V,\"capacity\":2" '{"type":"match","request":"R0","volunteer":"V","status":"active"}'
ask fits '' "$V" '{"type":"match","request":"R0","volunteer":"V","status":"ended"}'
ask asked '' "$V,\"asks_per_month\":1,\"last_asked\":\"2026-11-01\""
ask fits '' "$V,\"asks_per_month\":1,\"last_asked\":\"2026-10-01\""
ask asked '' "$V" '{"type":"match","request":"R0","volunteer":"V","status":"proposed","proposed":"2026-10-01","expires":"2026-11-10"}'
ask fits '' "$V" '{"type":"match","request":"R0","volunteer":"V","status":"proposed","proposed":"2026-09-01","expires":"2026-10-10"}'
ask policy '' "$V,\"skills\":[\"minor\"]"
echo "-- places stay places when the rule is off: nobody has one, and nobody competes for it"
cat >full <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","capacity":0}
END
echo '{"rules":{"place":false}}' >none
cz-match --as-of 2026-11-18 --policy none full | tee plan | head -n 1
cz-verify --policy none full plan | cut -d, -f1-4
echo "-- a proposal that cannot be made again leaves no question to others"
cat >asks <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","status":"withdrawn"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001"}
{"type":"request","id":"R3","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","capacity":2,"asks_per_month":2}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-15"}
END
cz-match --as-of 2026-11-18 --prices asks | tee plan | cut -d, -f1-4
cz-verify asks plan | cut -d, -f1-4
echo "-- three minors do not come alone"
echo '{"categories":{"SJW":{"group":true}}}' >group
cat >minors <<END
{"type":"request","id":"R1","category":"SJW","postcode":"1001","helpers":3}
{"type":"volunteer","id":"V1","categories":["SJW"],"postcode":"1001","group_size":4,"skills":["minor"]}
END
cz-match --as-of 2026-11-18 --policy group --prices minors | tee plan | cut -d, -f1-4
cz-verify --policy group minors plan | cut -d, -f1-4
