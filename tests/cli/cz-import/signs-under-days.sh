# signs that may say no beside those that say yes do not make a volunteer come: plus and minus, brackets, 'v' and 'o'
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
H='Nr;Taken;Postcode'
take 'in a text' "$H;Beschikbaar" '1;tuin;6711;ma + / di -' '2;tuin;6711;+ma -di' '3;tuin;6711;ma -' '4;tuin;6711;ma, (di), wo' '5;tuin;6711;ma + di' '6;tuin;6711;ma (ochtend)'
take 'under short days' "$H;Ma;Di;Wo" '1;tuin;6711;v;o;o' '2;tuin;6711;x;o;' '3;tuin;6711;x;o;m' '4;tuin;6711;o;o;'
take 'under whole days' "$H;Maandag;Dinsdag;Woensdag" '1;tuin;6711;v;o;o'
