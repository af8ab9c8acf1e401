# Nothing of a person comes out, not even an id that is an e-mail address; only who asks for values gets them.
cat >town.jsonl <<'X'
{"type":"request","id":"kanarie@voorbeeld.nl","category":"BDS","postcode":"7941 AB","created":"kanarie"}
{"type":"request","id":"kanarie@voorbeeld.nl","category":"BDS","postcode":"7941 AB","goal":"kanarie 0612345678","contact_person":"Kanarie Vogel"}
{"type":"match","request":"kanarie@voorbeeld.nl","volunteer":"123456782","status":"active"}
X
cz-check --as-of 2026-11-25 town.jsonl >found.jsonl 2>err || echo "status $?"
cz-check --as-of 2026-11-25 --to text town.jsonl >found.txt 2>>err || echo "status $?"
cat found.jsonl found.txt err
! grep -il kanarie found.jsonl found.txt err
cz-check --as-of 2026-11-25 --show-values town.jsonl | grep -c -i kanarie
