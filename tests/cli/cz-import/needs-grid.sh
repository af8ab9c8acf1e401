# columns named after kinds of help, with crosses in them; of several for one request nobody knows the id of the second
take() { cz-import -t "$1" in.csv || echo "status $?"; }
cat >in.csv <<'X'
Nr;Boodschappen;Vervoer;Tuin;Postcode;Overig
1;x;;x;1234AB;
2;x;x;;1234AB;brieven
3;;;;1234AB;
4;soms;;;1234AB;
X
take volunteer
take request
cat >in.csv <<'X'
"Nr","Hulp bij [Boodschappen]","Hulp bij [Vervoer]","Hulp bij [Anders]","Postcode"
1,Ja,Nee,,1234AB
2,Nee,Ja,brieven,1234AB
3,Nee,Nee,x,1234AB
X
take volunteer
echo '== not beside a column of the kind of help, and not one alone'
printf '%s\n' 'Nr;Soort hulp;Boodschappen;Tuin' '1;Klussen;x;' >in.csv
take volunteer
printf '%s\n' 'Nr;Tuin;Vervoer per auto' '1;x;x' >in.csv
take volunteer
echo '== a column of the kind of help wins from a grid, whose columns are told'
printf '%s\n' 'id;postcode;Soort hulp;Hulp bij [Tuin];Hulp bij [Vervoer]' 'A1;3511AB;boodschappen;;' 'A3;3511AB;vervoer;x;' >both.csv
cz-import -t request both.csv
printf '%s\n' 'id;postcode;Soort hulp (Tuin);Soort hulp (Vervoer);Categorie' 'A1;3511AB;;;boodschappen' 'A3;3511AB;x;;vervoer' >both.csv
cz-import -t request both.csv
cz-import -t volunteer both.csv
