# parts of the day beside days, however their columns are called: the part is read, or somebody hears of it
take() { echo "== $1"; { printf 'Nr;Postcode;Aanbod;%s\n' "$1"; shift; n=0; for row; do n=$((n + 1)); echo "$n;3511 AB;Vervoer;$row"; done; } >in.csv
	cz-import --no-sandbox -t volunteer in.csv >out.jsonl 2>err && status=0 || status=$?; sed 's/.*"postcode":"3511 AB"//; s/[{}]//g' out.jsonl; cut -c 11-110 err; [ $status = 0 ] || echo "status $status"
	cz-import --no-sandbox --sniff -t volunteer in.csv >recipe.json 2>err; cz-import --no-sandbox -q -r recipe.json in.csv >again || :; cmp out.jsonl again; }
take 'Ma;Di;Wo;Och;Mid;Av' 'x;;x;x;;' ';x;;;x;x'
take 'Maandag;Dinsdag;Morgen;Middag;Avond' 'x;;x;;'
take 'Ma;Di;Ocht;Midd' 'x;;;x'
take 'Ma;Di;O;M;A' 'x;;x;;' 'x;x;;;x'
take 'Mon;Tue;AM;PM;Eve' 'x;;x;;' 'x;;;x;x'
take 'Mon;Tue;AM;PM' 'x;;x;' 'x;;;' 'x;;;x'
take 'MaO;MaM;DiO;DiM' 'x;;;x'
take 'MA (o);MA (m)' 'x;' 'x;x'
take 'Mo;Mm;Ma;Do;Dm;Da' 'x;;;;;' ';;;x;;'
take 'Maandag;Maandag tijd;Dinsdag;Tijd dinsdag' 'x;ochtend;;' ';;x;avond' 'x;;;'
take 'Op welke dagen kunt u?;Op welke dagdelen kunt u?' 'Maandag, woensdag;Ochtend'
for name in 'Deel van de dag' 'Moment van de dag' Periode 'Dagdeel(en)' Tijdstip 'Times of day' 'Dagdeel voorkeur'; do take "Dagen;$name" 'ma, wo;ochtend'; done
take 'Ma;Wo;Deel van de dag' 'x;x;ochtend' 'x;;'
take 'Dag 1;Deel 1;Dag 2;Deel 2' 'ma;ochtend;wo;middag' 'di;avond;;'
take 'Dagen;Uren' 'ma, wo;9:00-12:00'
take 'Dagen;Shift' 'ma, wo;9-12' 'di;13-17'
for cell in ochtend morgen pm "'s avonds" 9:00-12:00 'ma ochtend'; do take 'Dagen;Kolom' "ma, wo;$cell"; done
take 'Dagen;Kolom' 'ma;o' 'di;m'
take 'Kolom' 'ochtend' 'avond'
take 'Kolom' 'maandag' 'dinsdag, vrijdag'
take 'Ma;Wo;Vroeg;Laat' 'x;x;x;'
take 'Weekend;Overdag' ';x' 'nee;x'
# a recipe pairs crossed columns by their numbers, too
printf '%s\n' 'Nr;Dag 1;Deel 1;Dag 2;Deel 2' '1;ma;ochtend;wo;middag' '2;di;avond;;' >in.csv
printf '{"fields": [{"column": "Nr", "target": "id"}, {"columns": ["Dag 1", "Deel 1", "Dag 2", "Deel 2"], "crossed": true, "target": "times"}]}\n' >recipe.json
cz-import --no-sandbox -q -t volunteer -r recipe.json in.csv
