# What is no answer does not count and is told without its value; the rest of the response does count.
cat >in.jsonl <<'R'
{"type":"response","partnership":"P","party":"a","respondent":"r1","answers":{"AMB1":6,"AMB2":4,"AMB3":4}}
{"type":"response","partnership":"P","party":"a","respondent":"r1","answers":{"AMB1":1}}
{"type":"response","partnership":"P","party":"a","respondent":"r2","answers":{"AMB1":"secret","AMB2":3.5,"XYZ9":1,"BEL1":5}}
{"type":"response","partnership":"P","party":"a","respondent":"r3","bank":"other","answers":{"AMB1":1}}
R
cz-score --to csv in.jsonl | cut -d, -f 4-9 | sed -n 1,5p
cz-score -q in.jsonl >/dev/null || echo "status $?"
