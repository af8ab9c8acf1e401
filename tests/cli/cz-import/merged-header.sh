# headers of several rows, as a sheet with merged cells becomes them: no row of data is lost to them
take() { cz-import --no-sandbox -v -t volunteer in.csv 2>&1 || echo "status $?"; }
echo '== a day over its dayparts, and one column that belongs to none'
printf '%s\n' ';;Maandag;;;Dinsdag;;;' 'Nr;Postcode;ochtend;middag;avond;ochtend;middag;avond;Capaciteit' 'V1;3511 AB;x;;x;;;;2' 'V2;3512 AC;;x;;;;x;1' >in.csv
take
cz-import --no-sandbox --sniff -t volunteer in.csv >r.json
grep headerRows r.json
cz-import --no-sandbox -r r.json in.csv
echo '== cells merged downwards, a title above'
printf '%s\n' 'Vrijwilligers per 1 maart;;;;' ';;;;' 'Nr;Postcode;Reizen;;Telefoon' ';;Maximale afstand (km);Auto;' 'V1;3511 AB;5;ja;030-1234567' 'V2;3511 AC;2,5;nee;030-1234568' >in.csv
take
echo '== one name over two lines, and units under the names'
printf '%s\n' 'Nr;Postcode;Maximale;Aangemeld' ';;afstand;op' 'V1;3511 AB;5;1-2-2026' 'V2;3511 AC;2,5;3-2-2026' >in.csv
take
printf '%s\n' 'Nr;Reisafstand;Aangemeld op' ';(km);(dd-mm-jjjj)' 'V1;5;1-2-2026' >in.csv
take
echo '== three rows'
printf '%s\n' ';Beschikbaar;;;' ';Maandag;;Dinsdag;' 'Nr;ochtend;middag;ochtend;middag' 'V1;x;;;x' 'V2;;;x;' >in.csv
cz-import --no-sandbox --sniff in.csv | grep -e headerRows -e column
echo '== a group over dayparts; what is neither yes nor no is read with its day, or told'
printf '%s\n' ';Beschikbaarheid;;Overig' 'Nr;ma ochtend;dinsdag;Auto' 'V1;x;avond;ja' 'V2;nee;9-12;' 'V3;ja;soms;' >in.csv
take
echo '== the same name in two groups names neither; a name of its own does'
printf '%s\n' ';Thuis;;Werk;' 'Nr;Postcode;Capaciteit;Postcode;Telefoon' 'V1;3511 AB;2;3512 AC;1' >in.csv
take
echo '== rows of data stay rows of data'
printf '%s\n' 'Nr;Postcode;Capaciteit;;' 'V1;3511 AB;2;;' ';;;x;y' 'V3;;;;' >in.csv
take
printf '%s\n' 'Peildatum;;1 maart;;' 'Nr;Postcode;Capaciteit;Talen;Auto' 'V1;3511 AB;2;nl;ja' >in.csv
take
echo '== titles as wide as half of the header'
printf '%s\n' 'Gemeente;Utrecht;' 'Peildatum;1 maart;' 'Nr;Postcode;Auto' 'V1;3511 AB;ja' >in.csv
take
printf '%s\n' 'Gemeente X' 'Datum;1-1-2026' 'Opsteller;Z' '' 'Versie;2' 'Nr;Postcode;Auto;Talen' 'V1;3511 AB;ja;nl' >in.csv
take
echo '== rows under what may be a header are data, whatever stands below them'
printf '%s\n' 'Postcode;Wat;Wie' '3511 AB;BDS;x' '3511 AB;TUI;' 'id;categorie;postcode' 'h1;BDS;3511 AB' >in.csv
cz-import --no-sandbox -t request in.csv 2>&1 || echo "status $?"
printf '%s\n' 'Overzicht;Wijk' 'Anna;Zuid' 'Piet;West' 'id;categorie' 'h1;BDS' >in.csv
cz-import --no-sandbox -t request in.csv 2>&1 || echo "status $?"
printf '%s\n' 'Overzicht;Gemeente' 'id;categorie' 'h1;BDS' >in.csv
cz-import --no-sandbox -t request in.csv 2>&1 || echo "status $?"
