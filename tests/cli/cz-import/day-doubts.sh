# days with times of the clock are read; of dates, of some weeks and of weeks side by side each cell is told that leaves a doubt
take() { cz-import -t volunteer in.csv --rejects r.csv || echo "status $?"; }
cat >in.csv <<'X'
Nr;Hulp bij;Postcode;ma 9-12;ma 13-17;za 10:00-12:00;do (om de week)
1;Tuin;1234AB;x;;x;
2;Tuin;1234AB;x;;x;x
X
take
echo '== dates'
printf '%s\n' 'Nr;Hulp bij;Postcode;ma 7-12;di 8-12;wo 9-12' '1;Tuin;1234AB;x;;x' '2;Tuin;1234AB;;;' >in.csv
take
echo '== weeks side by side'
cat >in.csv <<'X'
;;;Week 1;;;Week 2;;
Nr;Postcode;Soort hulp;ma;di;wo;ma;di;wo
1;1234AB;Tuin;x;;;;x;
2;1234AB;Tuin;;;x;;;x
X
take
echo '== a day and its hours'
printf '%s\n' 'Nr;Postcode;Hulp bij;Dag;Tijd' '1;1234AB;Tuin;ma;9:00-12:00' '2;1234AB;Tuin;di;14:00' >in.csv
take
echo '== a second row of the header with names of its own'
cat >in.csv <<'X'
Nr;Postcode;Hulp bij;Maandag;;;Dinsdag;;
nummer;pc;aard;ochtend;middag;avond;ochtend;middag;avond
1;1234AB;Tuin;x;;;;;x
X
take
cat >in.csv <<'X'
Nr;Postcode;Hulp bij;Maandag;;Dinsdag;
;;;9-12;13-17;9-12;13-17
1;1234AB;Tuin;x;;;x
X
take
echo '== a row of data under merged days is one'
printf '%s\n' 'Nr;Postcode;Hulp bij;Maandag;;Dinsdag;' '1;1234AB;Tuin;ochtend;middag;ochtend;' >in.csv
take
