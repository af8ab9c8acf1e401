# a line under the rows that turns what was read is an error of the run, and so is a question above them for when somebody cannot
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$T" --max-rejects 9 in.csv || echo "status $?"; }
T=volunteer
take 'crosses' 'Nr;Soort hulp;PC4;Ma;Di' '1;tuin;1012;x;' ';;;;' 'x = afwezig;;;;'
take 'in words' 'Nr;Soort hulp;PC4;Ma;Di' '1;tuin;1012;x;' 'Let op: x betekent verhinderd;;;;'
take 'as usual' 'Nr;Soort hulp;PC4;Ma;Di' '1;tuin;1012;x;' 'x = beschikbaar;;;;'
take 'of no column that has them' 'Nr;Soort hulp;PC4' '1;tuin;1012' 'x = afwezig;;'
take 'above' 'Aankruisen wanneer u NIET kunt;;;;' 'Nr;Soort hulp;PC4;Ma;Di' '1;tuin;1012;x;'
T=request
take 'urgency' 'Nr;Soort hulp;PC4;Prioriteit' '1;tuin;1234;1' ';;;' 'Prioriteit 3 = hoogste;;;'
take 'in its own column' 'Nr;Soort hulp;PC4;Urgentie' '1;tuin;1234;1' ';;;1=laag' ';;;3=hoog'
echo '== a map says it'
echo '{"type": "request", "otherFields": "known", "fields": [{"column": "Urgentie", "target": "urgency", "map": {"1": "3", "3": "1"}}]}' >r.json
cz-import --no-sandbox -r r.json --max-rejects 9 in.csv
T=response
take 'answers' 'Samenwerking;AMB1;AMB2' 'SV1;1;2' '1 = helemaal eens, 5 = helemaal oneens;;'
take 'answers, above' '1 = helemaal eens, 5 = helemaal oneens;;' 'Samenwerking;AMB1;AMB2' 'SV1;1;eens'
take 'answers, above, as usual' '1 = helemaal oneens, 5 = helemaal eens;;' 'Samenwerking;AMB1;AMB2' 'SV1;1;eens'
T=volunteer
take 'in a sentence' 'Nr;Taken;Postcode;ma;di' '1;tuin;6711;x;' 'Een x betekent dat iemand die dag niet kan;;;;'
