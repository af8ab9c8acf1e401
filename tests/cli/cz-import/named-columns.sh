# a column that is called after a person is told by its number, and a member of JSON by the key before it; --show-values shows the name
printf '%s\n' 'Nr;Soort;Postcode;Jan de Vries;Petra 06-12345678;j.smit@x.nl;Jan de Vries;Opmerking' '1;Vervoer;1234AB;x;;;;' >rooster.csv
cz-import -t request rooster.csv
cz-import -t request --lang nl -v --no-sandbox rooster.csv
cz-import -t request --show-values rooster.csv
cz-import -t request --sniff rooster.csv
cz-import --sniff rooster.csv
printf '%s\n' '{"nr":1,"soort":"Vervoer","postcode":"1234AB","notities":{"Jan de Vries, jan@x.nl":"x"},"Els Bakker":{"naam":"y","dag":1}}' >leden.jsonl
cz-import -t request -v --no-sandbox leden.jsonl
cz-import -t request --show-values leden.jsonl
# a name that is not made of words that columns are called by is not shown, since nothing tells it from that of a person or a street
printf '%s\n' 'Nr;Soort;Postcode;Anneke;Kerkstraat 12;Contact: Henk;Wijk (Sanne);Soort Vervoer;Plaats;Toelichting' '1;Vervoer;1234AB;x;;;;;;' >lijst.csv
cz-import -t request lijst.csv
cz-import -t request -q --sniff lijst.csv
# also when its cells are the trouble
{ echo 'Nr;Soort;Postcode;Jan de Vries'; for i in 123456782 111222333 100000009 100000010 100000022; do echo "A${i#?????};Vervoer;1234AB;$i"; done; } >bsn.csv
echo '{"type": "request", "otherFields": "known", "fields": [{"column": 4, "target": "contact_person"}]}' >r.json
cz-import -r r.json bsn.csv
