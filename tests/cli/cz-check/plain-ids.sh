# An id that would clear a terminal, or turn its text, is shown with question marks.
cat >old.jsonl <<'E'
{"type":"organisation","id":"O1","name":"Welzijn"}
E
cat >new.jsonl <<'E'
{"type":"organisation","id":"O1\u001b[2J\u007f","name":"Welzijn"}
E
cz-check --changes --to text --lang en old.jsonl new.jsonl
