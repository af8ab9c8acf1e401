# a first row in brackets is a row, and no second line of the header; units in brackets are of the header
take() { printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t request in.csv || echo "status $?"; }
take 'Nr;Soort hulp;Postcode;Datum' '(101);(boodschappen);(6711 AB);(3-11-2026)' '102;tuin;6711 AB;4-11-2026'
take 'Nr;Soort;Postcode;Datum' '[101];[boodschappen];;' '102;tuin;6711 AB;4-11-2026'
take 'Nr;Soort;Postcode;Afstand;Datum' '(verplicht);;(1234 AB);(km);(dd-mm-jjjj)' '102;tuin;6711 AB;5;4-11-2026'
