# columns named after days and dayparts, as grids of forms and sheets have them
take() { cz-import --no-sandbox -t volunteer in.csv >out 2>err || echo "status $?"; cat out; grep -v CZ321 err || :; }
# the recipe that is found does the same
again() { cz-import --no-sandbox -q --sniff -t volunteer in.csv | tee r.json | grep times; cz-import --no-sandbox -q -r r.json in.csv | cmp - out && echo same; }
echo '== a grid of days in a form'
printf '%s\n' 'Nr,Beschikbaarheid [Maandag],Beschikbaarheid [Dinsdag],Beschikbaarheid [Weekend]' '1,"ochtend, middag",,avond' \
	'2,Niet beschikbaar,hele dag,' '3,dinsdag,,' '4,,,zaterdag' >in.csv
take
again
echo '== a grid of dayparts'
printf '%s\n' 'Nr,Beschikbaarheid [Ochtend],Beschikbaarheid [Middag],Beschikbaarheid [Avond]' '1,"maandag, dinsdag",,woensdag' '2,,avond,' '3,,,7-9' >in.csv
take
echo '== two questions about the same day'
printf '%s\n' 'Nr,Wanneer kunt u? - maandag,Wanneer kunt u? - dinsdag,Beschikbaar op maandag,Kan in het weekend' '1,ochtend,middag,ja,ja' >in.csv
take
echo '== the other way round, and other things by day: refused, or left out and told'
printf '%s\n' 'Nr,Niet beschikbaar [Maandag],Niet beschikbaar [Dinsdag],Gewerkte uren [Maandag],Gewerkte uren [Dinsdag]' '1,x,,1,1' >in.csv
take
echo '== schools'
printf '%s\n' 'Nr;mbo;hbo;wo' '1;;;x' >in.csv
take
echo '== a cross beside words, and words of another day'
printf '%s\n' 'Nr;Maandag;Dinsdag' '1;x;ochtend' '2;dinsdag;' '3;ma ochtend;di na 18 uur' '4;ma ochtend en di middag;' '5;nee;x' '6;x;in overleg' >in.csv
take
echo '== days and dayparts to choose apart'
printf '%s\n' 'Nr;ma;di;wo;ochtend;middag;avond' '1;x;;x;x;;' '2;x;;;;;' '3;;;;;;x' '4;x;middag;;x;;' '5;x;;;;;nee' '6;nee;;;x;;' '7;ja;nee;nee;nee;nee;nee' >in.csv
take
echo '== a weekend beside dayparts, and an evening beside days'
printf '%s\n' 'Nr;Ochtend;Avond;Weekend' '1;;x;x' '2;ma t/m vr;;ja' '3;;x;nee' >in.csv
take
printf '%s\n' 'Nr;Ma;Di;Avond' '1;;x;x' '2;x;;' '3;;;x' >in.csv
take
echo '== with a column that says it in words'
printf '%s\n' 'Nr,ma-ochtend,ma-middag,wo,Beschikbaarheid' '1,x,,,' '2,,,middag,ma avond' '3,,,x,in overleg' '4,,x,nee,woensdag' '5,,,x,wo ochtend' >in.csv
take
again
printf '%s\n' 'Nr;ma;di;Dagdeel' '1;x;x;ochtend' '2;;;ochtend' '3;x;;ja' >in.csv
take
printf '%s\n' 'Nr;Dagen;Ochtend;Middag' '1;ma, di;x;' '2;in overleg;x;' '3;wo;;' >in.csv
take
echo '== days in one column and dayparts in another, one of them in overleg'
printf '%s\n' 'Nr;Dagen;Dagdelen' '1;in overleg;ochtend' '2;ma;n.t.b.' '3;ma;avond' >in.csv
take
echo '== a map in a recipe is about the names; a column that names no day is read by itself'
printf '%s\n' 'Nr;Kan vroeg;Kan laat;Anders' '1;x;;' '2;x;x;di' '3;;ma;' '4;;;x' >in.csv
echo '{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"columns": ["Kan vroeg", "Kan laat", "Anders"], "ticked": true,
  "target": "times", "map": {"Kan vroeg": "ma ochtend", "Kan laat": "ma t/m wo avond"}}]}' >r.json
cz-import --no-sandbox -r r.json in.csv 2>&1 || echo "status $?"
