# what tells of an end or a match is told with the recipe of --sniff too, in each later file, until the recipe reads the column or calls it unrelated
take() { echo "== $1"; shift; cz-import --no-sandbox "$@" 2>&1 || echo "status $?"; }
H='Nr;Soort hulp;Postcode;Gekoppeld aan;Bijzonderheden;Klacht status'
printf '%s\n' "$H" '1;Vervoer;3511 AB;;;' '2;Vervoer;3511 AB;V12;;' '3;Vervoer;3511 AB;nog niet;;' >week1.csv
printf '%s\n' "$H" '1;Vervoer;3511 AB;V13;;' '2;Vervoer;3511 AB;V12;;' '3;Vervoer;3511 AB;;overleden 2-2-2026;' '4;Vervoer;3511 AB;;;gesloten' >week2.csv
take sniff --sniff -t request week1.csv -o recipe.json
cat recipe.json
take 'this week' -r recipe.json week1.csv -o out.jsonl
take 'next week' -r recipe.json week2.csv -o out.jsonl
take 'dry run' -r recipe.json --dry-run week2.csv
sed 's/"without": .*/"without": ["Gekoppeld aan", "Bijzonderheden"],\n  "unrelated": ["Klacht status"]/' recipe.json >unrelated.json
take 'a complaint is unrelated' -r unrelated.json week2.csv -o out.jsonl
sed 's/^  "fields": \[/&\n    {"target": "status", "constant": "matched", "when": {"column": "Gekoppeld aan", "filled": true}},/' unrelated.json >read.json
take 'a match is read' -r read.json week2.csv
take 'all is unrelated' -r /dev/stdin week2.csv -o out.jsonl <<'R'
{"type": "request", "unrelated": ["Gekoppeld aan", "Bijzonderheden", "klacht status"],
 "fields": [{"column": "Nr", "target": "id"}, {"column": "Soort hulp", "target": "category"}, {"column": "Postcode", "target": "postcode"}]}
R
printf '%s\n' 'Nummer;Soort hulp;Postcode;Lid tot' '1;Vervoer;3511 AB;1-3-2099' >to-come.csv
take 'a last day to come' --sniff -t request to-come.csv -o recipe.json
take 'as the run tells it' -t request to-come.csv -o out.jsonl
printf '%s\n' 'Nummer;Soort hulp;Postcode;Lid tot' '1;Vervoer;3511 AB;1-3-2020' >past.csv
take 'a last day that is past' --sniff -t request past.csv -o recipe.json
