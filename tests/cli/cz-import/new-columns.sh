# a column that came after the recipe was made is told when it has something in it and would have been read, or when the recipe lists what it leaves out
printf '%s\n' 'Nr;Taken;Postcode;ma;di;Opmerking;Naam' '1;tuin;6711;x;;lang;Jan' >before.csv
printf '%s\n' 'Nr;Taken;Postcode;ma;di;Opmerking;Naam;wo;Gestopt;Auto;Talen;Kleur' '1;tuin;6711;x;;lang;Jan;x;;-;;' '2;tuin;6711;x;;;Piet;;x;;;rood' >after.csv
cz-import --no-sandbox --sniff -t volunteer before.csv 2>/dev/null >sniffed.json
cat sniffed.json
take() { echo "== $1"; shift; cz-import --no-sandbox "$@" || echo "status $?"; }
take 'the file that it was made of' -r sniffed.json before.csv
take 'that of the next week' -r sniffed.json after.csv
sed '/"without"/d; s/^  \],$/  ]/' sniffed.json >r.json
take 'a recipe that does not tell what it leaves out' -r r.json after.csv
sed 's/"without": \[/&"wo", "Gestopt", "Kleur", /' sniffed.json >r.json
take 'one that leaves them out' -r r.json after.csv
echo '{"type": "volunteer", "fields": [{"column": "nr", "target": "id"}, {"column": "taken", "target": "categories"}]}' >r.json
echo '[{"nr":1,"taken":["tuin"]},{"nr":2,"taken":["tuin"],"status":"gestopt","geen":{"van":"x"},"naam":"Jan"}]' >in.json
take 'JSON, late' -r r.json in.json
echo '{"type": "volunteer", "without": 3, "fields": [{"column": "Nr", "target": "id"}]}' >r.json
take 'a slip' -r r.json after.csv
printf '%s\n' 'Nr;Taken;Postcode;J. de Vries;' '1;tuin;6711;lang;x' >before.csv
printf '%s\n' 'Nr;Taken;Postcode;Hond;J. de Vries' '1;tuin;6711;ja;lang' >after.csv
cz-import --no-sandbox --sniff -t volunteer before.csv 2>/dev/null | sed '/without/!d' | tee sniffed
echo '{"type": "volunteer", "without": ["#4"], "fields": [{"column": "Nr", "target": "id"}, {"column": "Postcode", "target": "postcode"}, {"column": "Taken", "target": "categories"}]}' >r.json
take 'a number for a column without a name of its own' -r r.json before.csv
take 'a new one in its place' -r r.json after.csv
