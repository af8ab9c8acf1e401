# no remark and no rejected reason shows a value, unless asked
printf 'Nr;Postcode;Urgentie;Categorie;Auto;Aangemeld op;Dagdelen;Talen;Aantal vrijwilligers\nKANARIE;KANARIE;KANARIE;kanarie;KANARIE;KANARIE;KANARIE;KANARIE;KANARIE\n' >in.csv
cz-import -t request in.csv >out 2>err || echo "status $?"
grep -c CZ err; ! grep -i kanarie err
cz-import --show-values -t request in.csv 2>&1 | grep -c KANARIE
