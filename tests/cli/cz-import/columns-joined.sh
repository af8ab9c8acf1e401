# several columns of one field are one cell with bars between them: a map says what two equal ones mean; of kinds of help and of languages the same twice is once
echo '{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"columns": ["A", "B"], "target": "status", "map": {"ja|ja": "left", "ja": "active", "nee|ja": "paused"}}]}' >r.json
printf '%s\n' 'Nr;A;B' 'V1;ja;ja' 'V2;ja;' 'V3;nee;ja' >in.csv
cz-import --no-sandbox -r r.json in.csv
printf '%s\n' 'Nr;Soort hulp;Soort hulp 2' '1;BDS;BDS' >in.csv
cz-import --no-sandbox -q -t request in.csv
echo '== an answer in one of two columns of languages'
printf '%s\n' 'Nr;Taal 1;Taal 2' 'V1;nl;ar' 'V2;ja;nl' 'V3;nl;no' 'V4;ja;' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
echo '== the digit of PC4 is not the number of a list'
for name in PC4 'Postcode 4' PC6; do
	printf 'id;%s;Aanbod;Taal 1;Taal 2\n1;3511;tuin;Turks;Arabisch\n' "$name" | cz-import -q -t volunteer
done
echo '== a recipe that was kept finds the second column of one name when another came before it'
printf 'Nr;Postcode;Taken;Taken\n1;3511;tuin;koken\n' >two.csv
cz-import -q -t volunteer --sniff two.csv >two.json
printf 'Nr;Postcode;Taken;Opmerking;Taken\n1;3511;tuin;vervoer;koken\n' | cz-import -q -r two.json
