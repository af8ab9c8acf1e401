# a title above the header that is of absence, of one week or of hours worked turns the crosses under days: no cross there makes somebody available
take() { echo "== $1"; printf '%s\n' "$1" 'Nr;Taken;Postcode;ma;di' '1;tuin;6711;x;' '2;tuin;6711;;' >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
again() { cz-import --no-sandbox --sniff -t volunteer in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv || echo "status $?"; }
take 'Afwezigheid vrijwilligers najaar'
again
take 'Vakantieplanning;zomer 2026;;;'
take 'Rooster week 47'
take 'Beschikbaarheid week 47'
take 'Urenregistratie november 2026'
take 'Beschikbaarheid vrijwilligers, buiten vakanties'
take 'Vrijwilligers week 47'
take 'Beschikbaarheidsrooster'
take 'Vaste rooster vrijwilligers'
take 'Vrijwilligers - bijgewerkt na de vakantie'
take 'Vakantie doorgeven via het kantoor'
take 'Leeg = niet beschikbaar'
take 'Oud-vrijwilligers zijn verwijderd'
take 'Aanmelding gesloten op 1-11-2026'
take 'Uitstroom 2026'
take 'Dubbele meldingen (niet gebruiken)'
printf '%s\n' 'Rooster week 47' 'Nr;Taken;Postcode;ma;di' '1;tuin;6711;x;x' '2;tuin;6711;;x' >in.csv
echo '== two days and two rows'
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
printf '%s\n' 'Verlofoverzicht' 'Nr;Taken;Postcode;Dagen' '1;tuin;6711;ma' '2;tuin;6711;' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
again
echo '== a recipe that names the days'
printf '%s\n' 'Rooster' 'Nr;Taken;Postcode;ma;di' '1;tuin;6711;x;' >in.csv
echo '{"type": "volunteer", "otherFields": "known", "fields": [{"columns": ["ma", "di"], "ticked": true, "target": "times"}]}' >r.json
cz-import --no-sandbox -r r.json in.csv
