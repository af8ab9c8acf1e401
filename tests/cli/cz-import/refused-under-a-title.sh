# who was refused under a title that says that something ended stays refused when the file of refused rows comes back, also without its title, until cz_rule is emptied
again() { echo "== $1"; cz-import --no-sandbox -t volunteer "$2" --rejects "$3" || echo "status $?"; }
printf '%s\n' 'Nr;Taken;Postcode' '1;tuin;6711' '' 'GESTOPT' '' 'Nr;Taken;Postcode' '2;tuin;6711' ';;' 'Actief:;;' '3;tuin;67' >in.csv
again 'a sheet with stoppers' in.csv r.csv
cat r.csv
again 'the refused rows as they are' r.csv r2.csv
cat r2.csv
again 'and once more' r2.csv r3.csv
cmp r2.csv r3.csv
grep -v '^GESTOPT' r.csv >no-title.csv
again 'without the title' no-title.csv r2.csv
sed 's/;67;/;6711;/' r.csv >mended.csv
again 'a row under the next title, mended' mended.csv r2.csv
sed 's/;"CZ358.*/;/' r.csv >right.csv
again 'the second is right after all' right.csv r2.csv
sed 's/^2;.*/2;tuin;6711;;;/' r.csv >moved.csv
again 'a row without its line is under the title' moved.csv r2.csv
printf '%s\n' 'Nr;Taken;Postcode' '1;tuin;6711' 'Hulpvraag;Vrijwilliger;Status' '7;1;actief' >in.csv
again 'a second table' in.csv r.csv
grep -v '^Hulpvraag' r.csv >no-header.csv
again 'without its header' no-header.csv r2.csv
printf '%s\n' 'Overzicht gestopte vrijwilligers;;' 'Nr;Taken;Postcode' '1;tuin;6711' '2;tuin;6711' >in.csv
again 'a file of what has ended' in.csv r.csv
sed 's/;"\?CZ371.*/;/; s/^1;.*/&CZ371 x/' r.csv >right.csv
again 'one of them is right after all' right.csv r2.csv
