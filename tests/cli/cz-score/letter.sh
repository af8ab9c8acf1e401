# The agenda in words: who answered, what goes well, what to talk about first and why, the question to begin with, and what these
# answers cannot tell.
cat >in.jsonl <<'R'
{"type":"partnership","id":"P1","name":"Samen thuis in de Weide","invited":{"formal":4,"informal":3,"municipality":2},"target_group_seat":false,"ambition_reviewed":"2024-05-01"}
{"type":"request","id":"R","category":"BDS","created":"2026-01-01","status":"closed","partnership":"P1","organisation":"O"}
{"type":"volunteer","id":"V","categories":["BDS"],"status":"active"}
{"type":"match","request":"R","volunteer":"V","status":"ended","started":"2026-01-10","ended":"2026-06-01"}
{"type":"contact","request":"R","volunteer":"V","kind":"progress","date":"2026-02-01"}
{"type":"response","partnership":"P1","wave":"2026","party":"formal","respondent":"a","answers":{"AMB1":4,"AMB2":5,"BEL1":2,"BEL2":3,"REL1":4,"REL2":4,"ORG1":4,"ORG2":4,"PRO1":2,"PRO2":1}}
{"type":"response","partnership":"P1","wave":"2026","party":"formal","respondent":"b","answers":{"AMB1":5,"AMB2":5,"BEL1":2,"BEL2":2,"REL1":3,"REL2":4,"ORG1":4,"ORG2":5,"PRO1":2,"PRO2":2}}
{"type":"response","partnership":"P1","wave":"2026","party":"informal","respondent":"c","answers":{"AMB1":4,"AMB2":4,"BEL1":5,"BEL2":5,"REL1":3,"REL2":4,"ORG1":3,"ORG2":3,"PRO1":2,"PRO2":2}}
{"type":"response","partnership":"P1","wave":"2026","party":"informal","respondent":"d","answers":{"AMB1":4,"AMB2":5,"BEL1":4,"BEL2":5,"REL1":3,"REL2":4,"ORG1":4,"ORG2":3,"PRO1":1,"PRO2":3}}
R
for lang in nl en; do cz-score --as-of 2026-11-18 --to text --lang $lang in.jsonl; done | tee both
awk 'length($0) > 76 {print "too long: " $0}' both
# one opinion; one party; nothing that stands out; waves without an order; nobody who answered enough; a name that a terminal would obey
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5], "aspects": [
 {"aspect": "trust", "label": {"nl": "Vertrouwen", "en": "Trust"}, "items": [{"item": "T1"}, {"item": "T2"}, {"item": "T3"}]},
 {"aspect": "work", "label": {"nl": "Werk", "en": "Work"}, "items": [{"item": "W1"}, {"item": "W2"}]}]}
B
r() { printf '{"type":"response","partnership":"%s","wave":"%s","party":"%s","answers":{"T1":%d,"T2":%d,"T3":%d,"W1":%d,"W2":%d}}\n' "$@"; }
{
	r A 2026 formal 4 4 5 2 2
	for who in 1 2; do r B nul formal 3 3 3 3 3; r B eind formal 3 3 3 3 3; done
	for party in formal informal; do for who in 1 2 3; do r C 1 $party 4 4 4 $who 5; done; done
	printf '{"type":"response","partnership":"D\\u001b[31m","party":"formal","answers":{"T1":3}}\n'
} >few.jsonl
cz-score --bank bank.json --to text --lang nl few.jsonl
echo '{"type":"partnership","id":"P1"}' | cz-score --to text
# a party that was silent the wave before keeps a change from being told, and that is said
{
	for who in 1 2 3 4 5 6; do r E 2025 formal 2 2 2 2 2; r E 2026 formal 4 4 4 4 4; done
	r E 2026 kerk 4 4 4 4 4
} >more.jsonl
cz-score --bank bank.json --to text --lang nl more.jsonl
