# What goes out as a table comes back as the same records: every field of every type, in both forms and both languages.
cat >all.jsonl <<'END'
{"type":"request","id":"R1","category":"VRV","requester":"resident","postcode":"3511 AB","lat":52.08,"lon":5.125,"area":"BU03440101","created":"2026-01-02","urgency":1,"needed_by":"2026-02-03","remote":false,"frequency":"weekly","times":["mon-morning","tue-evening"],"languages":["nl","ar"],"skills":["tuin, hark","a;b"],"interests":["vissen"],"wishes":["geen hond"],"car":true,"vog":true,"gender":"female","helpers":2,"max_km":5.389,"organisation":"O1","contact_person":"C1","partnership":"P1","goal":"1.2","refuses":["V9","V8"],"status":"closed","closed":"2026-03-04","close_reason":"fulfilled"}
{"type":"request","id":"R2","category":"TUI","x":136000.5,"y":456789,"skills":["tuin; hark","snoeien"],"wishes":["'s avonds"]}
{"type":"volunteer","id":"V1","categories":["VRV","TUI"],"postcode":"3511 AB","max_km":7.5,"times":["mon-morning"],"languages":["nl"],"skills":["rijden"],"interests":["vissen"],"gender":"male","car":false,"vog_seen":"2026-01-01","trained":["basis"],"capacity":2,"group_size":3,"since":"2025-01-01","until":"2027-01-01","absent":["2026-12-20/2027-01-03"],"organisation":"O1","exclusive":true,"asks_per_month":2,"last_asked":"2026-05-05","refuses":["R4"],"status":"active"}
{"type":"match","request":"R1","volunteer":"V1","status":"ended","score":812,"km":1.234,"km_assumed":true,"terms":{"distance":300,"times":12.5},"proposed":"2026-01-01","expires":"2026-02-01","started":"2026-01-05","closing":"2026-05-01","ended":"2026-06-01","reason":"klaar","professional_in_background":false}
{"type":"match","request":"R1","volunteer":"V2","status":"proposed","terms":{"times":12.5}}
{"type":"contact","request":"R1","volunteer":"V1","kind":"progress","by":"formal","date":"2026-01-01"}
{"type":"organisation","id":"O1","name":"Zorg","party":"formal","areas":["GM0344","WK034401"]}
{"type":"offer","organisation":"O1","function":"guidance","area":"GM0344","target":"ouderen","from":"2026-01-01","until":"2026-02-01"}
{"type":"partnership","id":"P1","name":"Buurt","members":["O1","O2"],"phase":3,"ambition":"meer","ambition_reviewed":"2026-01-01","target_group_seat":true,"goals":["1","2.1"],"invited":{"formal":4,"informal":2}}
{"type":"response","partnership":"P1","wave":"2026-1","party":"formal","respondent":"7","bank":"kaats5","answers":{"AMB1":4,"AMB2":"W","AMB3":2.5,"AMB4":null}}
{"type":"pair","request":"R1","volunteer":"V1","score":5}
{"type":"place","postcode":"3511","lat":52.089,"lon":5.12,"area":"BU03440101","name":"Utrecht","municipality":"GM0344","year":2025}
END
for type in request volunteer match contact organisation offer partnership response pair place; do
	grep "^{\"type\":\"$type\"" all.jsonl >in.jsonl
	for form in csv excel; do
		for lang in nl en; do
			cz-export -t $type --to $form --lang $lang in.jsonl -o table.csv
			cz-import -t $type table.csv -o back.jsonl || echo "$type $form $lang: status $?"
			diff in.jsonl back.jsonl || echo "$type $form $lang: other records"
		done
	done
done
echo "what the page says does not: a list of one text with a comma in it, a bar in a list, what cz does not know:"
echo '{"type":"request","id":"R1","category":"TUI","skills":["a|b","c"],"wishes":["one, two"],"mine":1}' | cz-export -t request | cz-import -t request
