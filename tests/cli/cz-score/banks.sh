# Each response to its own bank, several in one run; one to a bank that was not asked for is told of. An answer that stands for none is
# declared in the bank, and cannot lie on the scale.
cat >ours.json <<'B'
{"bank": "ours", "scale": [0, 2], "missing": ["nvt", 9], "dont_know": "8", "aspects": [{"aspect": "trust", "items": [{"item": "T1"}, {"item": "T2"}]}]}
B
cat >in.jsonl <<'R'
{"type":"response","partnership":"P","party":"a","answers":{"AMB1":4,"AMB2":5}}
{"type":"response","partnership":"P","party":"a","bank":"sofa4","answers":{"COL1":2,"COL2":3}}
{"type":"response","partnership":"P","party":"a","bank":"ours","answers":{"T1":1,"T2":"nvt"}}
{"type":"response","partnership":"P","party":"b","bank":"ours","answers":{"T1":9,"T2":8}}
R
table() { cz-score --to csv "$@" in.jsonl | cut -d, -f 1,3-8 | grep -v ',0,,'; }
table
table --bank kaats5 --bank sofa4 --bank ours.json
cz-score --bank ours.json --items --to csv -q in.jsonl
cz-score --bank kaats5 --bank kaats5 in.jsonl || echo "status $?"
sed 's/9\]/2]/' ours.json >bad.json
cz-score --bank bad.json in.jsonl || echo "status $?"
