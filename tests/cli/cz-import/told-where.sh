# the column of a value out of several, of the second number of a point, and the rows of a lookup that give nothing
cat >r.json <<'R'
{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"columns": ["Taak 1", "Taak 2", "Taak 3"], "target": "categories"},
 {"column": "Wijk", "target": "area", "lookup": {"file": "wijken.csv", "key": "naam", "value": "code"}, "optional": true},
 {"column": "Punt", "type": "geopoint", "target": "x", "capture": "\\((.*)\\)"}]}
R
printf 'naam;code\nNoord;WK036301\nZuid\n"Oost;WK036303\n\nWest;WK036304\n' >wijken.csv
printf '%s\n' 'Nr;Taak 1;Taak 2;Taak 3;Wijk;Punt' '1;vervoer;vervoer;tuin;West;POINT (155000 463000)' '2;vervoer;zwemmen;x;Noord;' \
	'3;;;vervoer;Noord;POINT (463000 155000)' '4;vervoer;;;Zuid;155000 463000' >in.csv
cz-import -r r.json in.csv || echo "status $?"
# surveys with another delimiter than usual, and the labels and codes of their tools for no answer
r=$EXAMPLES/recipes
printf '"id. Antwoord ID";"submitdate. Datum ingestuurd";"samenwerking. Bij welk samenwerkingsverband hoort u?";"partij. Namens welke partij vult u dit in?";"amb[AMB1]. De partners delen een ambitie. [..]";"AMB2. Nog een"\n"7";"2026-11-02";"P1";"Gemeente";"Helemaal mee eens";"Geen antwoord"\n' |
	cz-import -r $r/limesurvey-texts-nl.json
printf 'StartDate,Finished,ResponseId,samenwerking,partij,AMB1\nStart,Klaar,Id,Verband,Partij,Stelling\n"{""ImportId"":""a""}",b,c,d,e,f\n2026-01-01,1,R_1,P1,gemeente,-99\n' |
	cz-import -r $r/qualtrics.json
