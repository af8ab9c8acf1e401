# whose gender, who is nobody, a table on its side, and a name turned round
printf '%s\n' 'Nr;Soort hulp;Postcode;Geslacht;Voorkeur m/v' '1;Tuin;1234AB;M;V' >f.csv
cz-import -t request f.csv
printf '%s\n' 'Nr;Soort hulp;Postcode;Geslacht' '1;Tuin;1234AB;M' >f.csv
cz-import -t request f.csv
echo '{"type": "request", "otherFields": "known", "fields": [{"column": "Geslacht", "target": "gender"}]}' >r.json
cz-import -r r.json f.csv
cz-import -t volunteer f.csv
printf '%s\n' 'Hulpvraag;Vrijwilliger;Status' '5;geen;actief' '6;niemand;actief' '7;V1;actief' | cz-import -t match || echo "status $?"
printf '%s\n' 'Nr;1;2;3' 'Postcode;1234AB;1234AB;1234AB' 'Soort hulp;Tuin;Tuin;Boodschappen' | cz-import -t request -q || echo "status $?"
printf '%s\n' 'Nr;Postcode;Soort hulp (niet);Beschikbaar (niet op);Wil helpen met (max 2)' '1;1234AB;Tuin;ma;Klussen' | cz-import -t volunteer
