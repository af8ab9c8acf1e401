cat >in.jsonl <<'END'
{"type":"partnership","id":"P2","name":"Taal \"verbindt\"\n<b>","members":["O9","O1","O1"]}
{"type":"partnership","id":"P1","members":["O1"]}
{"type":"organisation","id":"O1","name":"Zorg \\ Welzijn","party":"formal"}
{"type":"organisation","id":"O3","name":"Alleen"}
END
cz-export --to dot in.jsonl
