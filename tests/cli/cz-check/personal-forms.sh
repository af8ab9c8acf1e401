# a BSN with points or hyphens, an address that is hidden from machines, and a name as a key are found too; none of it is shown
printf '%s\n' '{"type":"volunteer","id":"1234.56.782","skills":["sofi 123456782","jan(at)x.nl"]}' '{"type":"volunteer","id":"1112-22-333","interests":["Kerkstraat 12"]}' \
	'{"type":"request","id":"bsn: 1234-56-782","category":"VRV","goal":"geb. 3-4-1941"}' '{"type":"request","id":"R2","category":"VRV","wishes":["mw. Jansen, rijbewijs 1234567890"]}' \
	'{"type":"request","id":"R3","category":"VRV","Jan de Vries":{"a":1},"tel Jan de Vries":2,"extra":{"Anneke":1},"our_note":{"x":1}}' >in.jsonl
cz-check --to text in.jsonl | grep CZ49
cz-check in.jsonl | grep -E 'Jan|Anneke|1234|1112' || echo 'nothing of it is shown'
# a party of one's own is free text; and what gives a person away is not shown as the id of what is wrong either
cz-check --no-sandbox <<'END' || echo "status $?"
{"type":"response","partnership":"P1","wave":"1","party":"mw. Jansen (dochter)","respondent":"1","answers":{"AMB1":4}}
{"type":"response","partnership":"P1","wave":"1","party":"wijkraad","respondent":"2","answers":{"AMB1":4}}
{"type":"offer","organisation":"Praktijk mw. Jansen","function":"respite"}
END
echo '== a first name in free text, but not in what an organisation is called; a BSN in both'
printf '%s\n' '{"type":"request","id":"1","category":"TUI","wishes":["liefst weer Marieke"],"goal":"12/03/41"}' '{"type":"organisation","id":"O1","name":"Bakkerij Anneke"}' \
	'{"type":"organisation","id":"12.03.41","name":"Kerk 123456782"}' '{"type":"request","id":"2","category":"TUI","route":"Rondje Henk"}' >called.jsonl
cz-check --no-sandbox called.jsonl | grep -o '"number":49.*"line":[0-9]*' || echo none
