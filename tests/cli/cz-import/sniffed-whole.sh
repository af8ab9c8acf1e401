# the recipe that --sniff prints says all that an import without one does: which rows it refuses, too
run() {
	cz-import --no-sandbox -q -t "$1" in.csv >plain.jsonl && status=0 || status=$?
	cz-import --no-sandbox -q -t "$1" --sniff in.csv >r.json
	sed -n '/"fields"/,$p' r.json
	cz-import --no-sandbox -r r.json in.csv >again.jsonl 2>err && again=0 || again=$?
	cmp plain.jsonl again.jsonl && echo "the same, status $status and $again" && cat again.jsonl && cat err
}
echo '== two weeks side by side'
printf '%s\n' 'Nr;Postcode;Soort hulp;Maandag;Dinsdag;Maandag;Dinsdag' 'V1;3511AB;VRV;x;;x;' 'V2;3511AB;VRV;x;;;x' >in.csv
run volunteer
echo '== dates over days'
printf '%s\n' 'Nr;Postcode;Soort hulp;ma 7 dec;di 8 dec' 'V1;3511AB;VRV;x;' 'V2;3511AB;VRV;nee;' >in.csv
run volunteer
echo '== crosses under kinds of help: known, and not'
printf '%s\n' 'Nr;Postcode;Hulp bij [Tuin];Hulp bij [Boodschappen];Hulp bij [Vliegen]' 'H1;3511AB;x;;' 'H2;3511AB;x;x;' 'H3;3511AB;;;x' >in.csv
run request
printf '%s\n' 'Nr;Postcode;Boodschappen;Tuin' 'V1;3511AB;x;x' 'V2;3511AB;;misschien' >in.csv
run volunteer
echo '== a night, and a day from and to'
printf '%s\n' 'Nr;Postcode;Soort hulp;Ochtend;Nacht' 'V1;3511AB;VRV;x;x' 'V2;3511AB;VRV;;x' >in.csv
run volunteer
printf '%s\n' 'Nr;Postcode;Soort hulp;Dag;Van;Tot' 'H1;3511AB;VRV;ma;9:00;12:00' 'H2;3511AB;VRV;di;;' >in.csv
run request
echo '== two lists side by side, and names that stand twice'
printf '%s\n' 'Nr;Postcode;Soort;;Nr;Postcode;Soort' 'H1;3511AB;VRV;;H2;3511AC;VRV' 'H3;3511AB;VRV;;;;' >in.csv
run request
echo '== a recipe may say the same of any column'
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}], "refuse": [{"column": "Soort"}, {"column": "No such column"}]}' >r.json
cz-import --no-sandbox -q -r r.json in.csv || echo "status $?"
for wrong in '{"column": 1}' '{"rule": "CZ244"}' '{"column": "Nr", "rule": "CZ301"}' '{"column": "Nr", "unless": "x"}' '{"column": "Nr", "same": "Not there"}'; do
	echo "{\"type\": \"request\", \"fields\": [{\"column\": \"Nr\", \"target\": \"id\"}], \"refuse\": [$wrong]}" >r.json
	cz-import --no-sandbox -q -r r.json in.csv || echo "status $?"
done
cz-import --no-sandbox -r r.json --sniff in.csv || echo "status $?"
