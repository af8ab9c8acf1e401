# two parties in one cell are no third; a survey without item codes is known by its texts; a question over merged cells by these
printf '%s\n' 'Antwoord ID;Samenwerkingsverband;Rol;AMB1' '1;P1;gemeente, vrijwilliger;5' '2;P1;Zorgorganisatie / gemeente;5' '3;P1;wethouder;4' '4;P1;mantelzorger;Geen antwoord' |
	cz-import -t response || echo "status $?"
cat >q.csv <<'X'
StartDate,ResponseId,partnership,party,Q3_1
Start Date,Response ID,Which partnership do you belong to?,For which party do you answer?,How far do you agree? - In a few sentences we can say what we want to achieve together.
"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3_1""}"
2026-03-01 10:00:00,R_1,P1,Municipality,Strongly agree
X
cz-import -t response -q q.csv
cat >m.csv <<'X'
;;Beschikbaar;;;Hulp bij;;;Hobby's;
Nr;Postcode;ma;di;wo;Tuin;Klussen;Vervoer;Koken;Wandelen
1;1234AB;x;;x;x;;;;x
2;1234AB;;x;;;x;x;x;
X
cz-import -t volunteer m.csv
echo '== three, and with a word between them; long cells take no longer than they should'
printf '%s\n' 'Antwoord ID;Samenwerkingsverband;Rol;AMB1' '1;P1;gemeente, vrijwilliger, gemeente;5' '2;P1;gemeente en vrijwilliger;5' '3;P1;kerk of wijkraad;4' >several.csv
cz-import -t response several.csv || echo "status $?"
{
	echo 'Antwoord ID;Samenwerkingsverband;Rol;AMB1'
	for row in 1 2 3 4 5; do echo "$row;P1;$(yes a/ | head -n 32000 | tr -d '\n');4"; done
} >long.csv
cz-import -t response long.csv | wc -c
