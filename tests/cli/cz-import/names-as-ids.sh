# ids of letters only may be names: told once with how many and where the first is, with a key no more; codes and words of columns are not
printf '%s\n' 'Vrijwilligersnummer;Soort hulp;Postcode' 'V1;Vervoer;1234AB' 'anneke;Vervoer;1234AB' 'V3;Vervoer;1234AB' 'jan de vries;Vervoer;1234AB' >mixed.csv
cz-import --no-sandbox -t volunteer mixed.csv
head -c 32 /dev/zero | tr '\0' k >key
cz-import --no-sandbox -t volunteer --pseudonymise key mixed.csv
printf '%s\n' 'Hulpvraag;Vrijwilliger;Status' 'VRW;noord;actief' 'KLM;zuid;actief' >codes.csv
cz-import --no-sandbox -t match codes.csv
echo '== one BSN among ids of another kind: an error, and the status says so; a key replaces it'
printf '%s\n' 'Vrijwilligersnummer;Soort hulp;Postcode' 'V1;Vervoer;1234AB' '123456782;Vervoer;1234AB' >bsn.csv
cz-import --no-sandbox -t volunteer --max-rejects 9 bsn.csv || echo "status $?"
cz-import --no-sandbox -t volunteer --pseudonymise key bsn.csv
echo '== organisations work in areas, which are codes; whom to call is no part of a name'
printf '%s\n' 'Code;Naam;Werkgebied' 'O1;De Haven;GM0363, wk036301' 'O2;Contact: Henk;GM0363' 'O3;De Zon;Anneke de Boer' >areas.csv
cz-import --no-sandbox -t organisation areas.csv || echo "status $?"
printf '%s\n' 'Code;Naam;Werkgebied' 'O1;De Haven;Noord, Zuid' 'O2;De Zon;Noord' >named.csv
cz-import --no-sandbox -t organisation named.csv
echo '{"type":"organisation","id":"O1","name":"De Zon","areas":["Anneke de Boer"]}' | cz-import --no-sandbox -t organisation || echo "status $?"
echo '== an id beside a name; a key of one word; the column of a condition may be called after somebody'
printf '%s\n' 'Vrijwilligersnummer;Soort hulp;Postcode' 'V1;Vervoer;1234AB' 'V2 (Sanne);Vervoer;1234AB' >beside.csv
cz-import --no-sandbox -t volunteer beside.csv
echo '{"type":"request","id":"1","category":"VRV","Anneke":true}' | cz-import --no-sandbox -t request
echo '{"type":"request","only":{"column":"Uren Anneke","is":["x"]},"fields":[{"column":"Nr","target":"id"}]}' >only.json
printf '%s\n' 'Nr,Uren Anneke' '1,y' | cz-import --no-sandbox -r only.json
echo '== a BSN among names is told beside them'
{ echo 'Vrijwilligersnummer;Soort hulp;Postcode'; for id in Anneke Henk Sanne Pieter Willem Marieke Joost Fatima 123456782; do echo "$id;Vervoer;1234AB"; done; } >among.csv
cz-import --no-sandbox -t volunteer among.csv >/dev/null || echo "status $?"
{ cat among.csv; echo 'Jan de Vries;Vervoer;1234AB'; } | sed '2,8d' | cz-import --no-sandbox -t volunteer >/dev/null || echo "status $?"
