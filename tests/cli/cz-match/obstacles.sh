# Why not him: of a rule that asks for several things, the one that is missing.
why() { # REQUEST-MEMBERS VOLUNTEER-MEMBERS [OTHER RECORD]
	printf '{"type":"request","id":"R","category":"BDS","postcode":"1001"%s}\n{"type":"volunteer","id":"V","categories":["BDS"],"postcode":"1001"%s}\n%s\n' \
		"$1" "$2" "${3-}" >town
	for l in nl en; do cz-match --as-of 2026-11-18 --lang $l --why R V town | sed '1,2d; s/^  //'; done
}
match() { printf '{"type":"match","request":"%s","volunteer":"V","status":"%s","%s":"%s"}' "$@"; }
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
