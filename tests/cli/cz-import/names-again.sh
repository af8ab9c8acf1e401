# names of columns under those of the header, and what a program prints on each page: none of it is a record
take() { echo "== $1: $2"; cz-import --no-sandbox -t "$1" 2>&1 || echo "status $?"; }
take organisation 'the names of the program under those of the office' <<'X'
Nummer;Naam;Soort
id;name;party
O1;De Zonnebloem;informal
X
take organisation 'without a cell that would be refused' <<'X'
Nummer;Naam
id;name
O1;De Zonnebloem
X
take pair 'no column of an id: all of them are names' <<'X'
Hulpvraag;Vrijwilliger;Score
request;volunteer;score
R1;V1;3
X
take response 'a third row, with items' <<'X'
partnership;wave;party;respondent;AMB1;AMB2
Samenwerking;Meting;Partij;Respondent;AMB1;AMB2
P1;1;formal;x;1;2
X
take organisation 'values that are called like columns' <<'X'
Nummer;Naam;Soort
Gemeente;Gemeente;gemeente
School;Naam onbekend;school
X
take response 'pages, with nothing that has an id' <<'X'
Samenwerking;Meting;Partij;AMB1
P1;1;formal;3
Pagina 1 van 2;;;
;Blad 2;;26-11-2026
Samenwerking;Meting;Partij;AMB1
Blad Zuid;1;formal;4
X
take volunteer 'ids of several parts that stand alone' <<'X'
Nr;Categorie;Postcode
R 1;;
HV 2026 014;;
Pagina 1 van 2;;
Pag. 2;;26-11-2026
Wijk Zuid 3;;
X
