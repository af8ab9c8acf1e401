# What is no answer does not count and is told without its value; the rest of the response does count.
cat >in.jsonl <<'R'
{"type":"response","partnership":"P","party":"a","respondent":"r1","answers":{"AMB1":6,"AMB2":4,"AMB3":4}}
{"type":"response","partnership":"P","party":"a","respondent":"r1","answers":{"AMB1":1}}
{"type":"response","partnership":"P","party":"a","respondent":"r2","answers":{"AMB1":"secret","AMB2":3.5,"XYZ9":1,"Jan de Vries":2,"0612345678":3,"BEL1":5}}
{"type":"response","partnership":"P","party":"a","respondent":"r3","bank":"other","answers":{"AMB1":1}}
R
# only a key that looks like an item's code is shown
for key in 'mevrouw De Vries wil niet' 'Kerkstraat 12' Kerkstraat12 '1234 AB' 1234AB j.jansen Fatima 12345 AMB12345 Kerkweg12 Jan_12 Q12 WK_3 "$(printf %0100d 1)"; do
	printf '{"type":"response","partnership":"P","respondent":"%s","answers":{"%s":1}}\n' "$key" "$key"
done >keys.jsonl
cz-score keys.jsonl >/dev/null
sed -n 3p keys.jsonl | cz-score --show-values >/dev/null
cz-score --to csv in.jsonl | cut -d, -f 4-9 | sed -n 1,5p
cz-score -q in.jsonl >/dev/null || echo "status $?"
# a number that is none is no JSON: the line is told of by number, line and column, and nothing is scored
for answer in NaN -Infinity 1e999; do
	{ sed -n 1p in.jsonl; printf '{"type":"response","partnership":"P","answers":{"AMB1":%s}}\n' "$answer"; } >nan.jsonl
	cz-score -o none.jsonl nan.jsonl || echo "status $?, $(ls none.jsonl 2>/dev/null | wc -l) files"
done
cz-score --lang nl nan.jsonl || echo "status $?"
