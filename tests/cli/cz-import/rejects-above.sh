# what stands above and below the header comes back with the refused rows, so that a recipe that counts rows still fits
again() { # RECIPE MEND: refuse, mend, import with the same recipe
	cz-import --no-sandbox -q -r "$1" in.csv --rejects out.csv || echo "status $?"
	cat out.csv
	sed "$2" out.csv >mended.csv
	cz-import --no-sandbox -r "$1" mended.csv
}
echo '== title rows and sep='
printf 'sep=;\r\nOrganisaties;;\r\nNr;Naam;Partij\r\nO1;a;gemeente\r\nO2;b;xx\r\n' >in.csv
cz-import --no-sandbox --sniff -t organisation in.csv >r.json
again r.json s/xx/formeel/
echo '== rows under the header'
printf 'R,Q1\ncode,"een\nvraag"\n{i},{i}\nr1,9x\nr2,4\nr3,9x\n' >in.csv
cat >r.json <<'R'
{"type": "response", "dialect": {"headerRows": [1], "commentRows": [2, 3]}, "answers": {"match": "^(Q[0-9]+)"},
 "fields": [{"target": "partnership", "constant": "P"}, {"target": "wave", "constant": "1"}, {"target": "party", "constant": "formal"}, {"column": "R", "target": "respondent"}]}
R
again r.json s/9x/3/
echo '== merged cells, and the columns of an earlier time'
printf ';Naam;\nNr;kort;Partij\nO1;a;xx\n' >in.csv
printf '{"type": "organisation", "dialect": {"delimiter": ";", "headerRows": [1, 2]}, "otherFields": "known", "fields": [{"column": "Naam kort", "target": "name"}]}' >r.json
again r.json s/nothing/nothing/ || echo "status $?"
mv out.csv in.csv
again r.json s/xx/formeel/
echo '== a title with something in its last cell, too'
printf 'Hulpvragen wijk Noord,,,,\nCoordinator: S.,,,,tel 0348\nnr,datum,hulp,postcode,klaar\n1,1-11,tuin,3401AA,\n2,2-11,tuin,3401AB,\n' >titled.csv
cz-import -q -t request --rejects refused.csv titled.csv || echo "status $?"
sed 's/-11,/-11-2026,/' refused.csv | cz-import -q -t request
