# what matching needs and what is not used is said; -v tells each column; nothing with a recipe that chose, but what matching needs
printf '%s\n' 'Vrijwilligersnr;Naam;Bezigheden;Postcode;Opmerkingen' 'V1;Jansen;Vervoer;3511 AB;' >v.csv
cz-import -t volunteer v.csv
cz-import -t volunteer -v --no-sandbox v.csv
cz-import -t volunteer -q v.csv
echo '{"type": "volunteer", "fields": [{"column": "Vrijwilligersnr", "target": "id"}]}' >r.json
cz-import -r r.json v.csv
echo '{"type": "volunteer", "fields": [{"column": "Vrijwilligersnr", "target": "id"}, {"column": "Bezigheden", "target": "categories"},
  {"target": "postcode", "constant": "3511"}]}' >r.json
cz-import -r r.json v.csv
cz-import --sniff -t volunteer v.csv
printf '%s\n' 'Vrijwilligersnr;Kan helpen met;Aantal hulpvragen tegelijk;Dagen;PC4' 'V1;Vervoer;2;ma;3511' | cz-import -t volunteer
printf '{"type": "request", "id": "1", "category": "BDS", "remote": true, "extra": 1}\n' | cz-import -t request
printf 'Nr;Soort hulp;Postcode\n' | cz-import -t request
# a day beside dayparts is in the recipe that is found, as in the import
printf 'id;categorie;postcode;Dagdelen;Maandag\n1;Tuin;2511AB;ma ochtend;x\n' >days.csv
cz-import -t volunteer --sniff days.csv | tail -3
cz-import -t volunteer days.csv
