# Two questionnaires of one partnership stand apart, each with its own agenda and no other
answers() { # BANK WAVE PARTY N ANSWERS
	for i in $(seq "$4"); do
		printf '{"type":"response","partnership":"P1","wave":"%s","party":"%s","respondent":"%s%s","bank":"%s","answers":{%s}}\n' "$2" "$3" "$3" "$i" "$1" "$5"
	done
}
page() { cz-report --as-of 2026-11-18 --format markdown --sections partnerships "$@" | sed -n '/^###/,$p'; }
{
	echo '{"type":"partnership","id":"P1","name":"Proef"}'
	answers kaats5 2025 formal 2 '"AMB1":2,"AMB2":2,"BEL1":4,"BEL2":4'
	answers kaats5 2025 informal 6 '"AMB1":4,"AMB2":4,"BEL1":3,"BEL2":3'
	answers sofa4 2026 formal 6 '"COL1":3,"COL2":3,"SUP1":4,"SUP2":4'
	answers sofa4 2026 informal 6 '"COL1":4,"COL2":4,"SUP1":4,"SUP2":3'
} >two
cz-score --as-of 2026-11-18 two | cat two - | page --lang en
# an answer that comes late to the wave before is not told by the next report, nor what one person says of an aspect
{
	answers kaats5 2025 formal 7 '"AMB1":4,"AMB2":4,"AMB3":4,"AMB4":4'
} >first
cz-score --as-of 2025-11-18 first | cat first - | cz-report --as-of 2025-11-18 --format json -o first.json
{
	cat first
	answers kaats5 2025 informal 1 '"AMB1":1,"AMB2":1,"AMB3":1,"AMB4":1' | sed 's/"party":"informal","respondent":"informal1"/"party":"formal","respondent":"late"/'
	answers kaats5 2026 formal 6 '"AMB1":3,"AMB2":3,"AMB3":3,"AMB4":3'
	answers kaats5 2026 formal 1 '"AMB1":3,"AMB2":3,"AMB3":3,"AMB4":3,"PRO1":1,"PRO2":1' | sed 's/formal1/formal7/'
} >second
cz-score --as-of 2026-11-18 second | cat second - | page --previous first.json | grep '^| '
# one partnership with two questionnaires is one, and every heading has an id of its own
{ sed 's/"name":"Proef"/"name":"Proef","target_group_seat":false/' two; } >seat
cz-score --as-of 2026-11-18 seat | cat seat - | cz-report --as-of 2026-11-18 --format html -o seat.html
grep -o 'In [0-9]* partnership.*\|Bij [0-9]* samenwerking[^.]*' seat.html
grep -o ' id="[^"]*"' seat.html | sort | uniq -d
# scores without parties, from elsewhere, are read within their bounds
printf '%s\n' '{"type":"score","partnership":"P","aspect":"a","n":9,"mean":3}' '{"type":"agenda","partnership":"P","points":[{"point":"lowest","aspect":"a","plain":{"nl":"x"}}]}' |
	cz-report --as-of 2026-11-18 --format markdown --sections partnerships | sed -n '/^###/,$p'
