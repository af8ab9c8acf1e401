# what means "not known" is as good as an empty cell, also under days, in one cell of two numbers and where a row gives several records
printf 'Nr;Maandag;Dinsdag\n1;x;n.v.t.\n2;onbekend;x\n3;in overleg;ochtend\n4;geheim;x\n' >days.csv
cz-import -t volunteer days.csv || echo "status $?"
printf 'Nr;Vraag 1;Vraag 2\n1;tuin;n.v.t.\n2;tuin;geheim\n3;-;onbekend\n4;tuin;vervoer\n' >each.csv
echo '{"type": "request", "missingValues": ["geheim"], "each": {"columns": ["Vraag 1", "Vraag 2"], "as": "Vraag"},
 "fields": [{"column": "Nr", "target": "id"}, {"column": "Vraag", "target": "category"}]}' >each.json
cz-import -r each.json each.csv || echo "status $?"
printf 'Nr;Punt\n1;52.1, 4.3\n2;-\n3;onbekend\n4;geheim\n5;52.1\n' >points.csv
echo '{"type": "request", "missingValues": ["geheim"], "fields": [{"column": "Nr", "target": "id"},
 {"column": "Punt", "type": "geopoint", "format": "lat,lon"}]}' >points.json
cz-import -r points.json points.csv || echo "status $?"
