# a number that the scale of the bank does not have is told with its place, and stays; what the bank declares is none of them
printf '%s\n' 'respondent;partnership;party;bank;AMB1;AMB2' 'r1;P1;gemeente;kaats5;0;7' 'r2;P1;gemeente;kaats5;5;1' 'r3;P1;gemeente;other;0;99' \
	'r4;P1;gemeente;kaats5;3.5;1e1' 'r5;P1;gemeente;kaats5;W;' >in.csv
cz-import --no-sandbox -t response in.csv
cz-import --no-sandbox --lang nl --show-values -t response in.csv 2>&1 >/dev/null | head -1
echo '{"bank": "own", "scale": [1, 7], "dont_know": "8", "missing": [99], "aspects": []}' >own.json
echo '{"type": "response", "answers": {"bank": "own.json", "match": "(AMB.)"}, "fields": [{"column": "respondent", "target": "respondent"},
  {"target": "partnership", "constant": "P1"}, {"target": "party", "constant": "municipality"}]}' >r.json
printf '%s\n' 'respondent;AMB1;AMB2' 'r1;0;7' 'r2;8;99' 'r3;9;1' >own.csv
cz-import --no-sandbox -r r.json own.csv
# however many there are, why a row is refused is told, and the row given back
awk 'BEGIN { printf "respondent;place"; for (i = 1; i <= 70; i++) printf ";Q%d", i; printf "\nr1;"; for (i = 1; i <= 70; i++) printf ";9"; print "" }' >long.csv
sed 's/(AMB.)/(Q[0-9]+)/; s/"constant": "P1"/"column": "place"/' r.json >long.json
cz-import --no-sandbox -r long.json --rejects refused.csv long.csv 2>&1 | grep -v CZ334 || true
cut -c1-20 refused.csv
grep -o 'CZ201.*' refused.csv
echo '== the usual labels are on the scale of the bank; where nobody knows what they are there, they are refused'
for scale in '1, 7' '0, 10' '1, 4' '0, 4'; do
	echo "== $scale"
	echo '{"bank": "own", "scale": ['"$scale"'], "aspects": []}' >own.json
	printf '%s\n' 'respondent;AMB1;AMB2' 'r1;Helemaal mee eens;Helemaal oneens' 'r2;Neutraal;weet niet' 'r3;Mee eens;Oneens' | cz-import --no-sandbox -r r.json || echo "status $?"
done
echo '== a column that the recipe lists among its items was renamed'
sed 's/"match": "(AMB.)"/"items": {"Vraag 1": "AMB1", "Vraag 2": "AMB2", "Vraag 3": "AMB3"}/' r.json >items.json
printf '%s\n' 'respondent;Vraag 1;V2;Vraag3' 'r1;1;2;3' | cz-import --no-sandbox -r items.json
