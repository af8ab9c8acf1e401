# a row with three needs becomes three requests, or is refused whole
cat >r.json <<'R'
{"type": "request", "each": {"columns": ["Vraag 1", "Vraag 2", "Vraag 3"], "as": "Vraag"},
 "fields": [{"column": "Nr", "target": "id"}, {"column": "Vraag", "target": "category"}, {"column": "Postcode", "target": "postcode"}]}
R
printf '%s\n' 'Nr;Postcode;Vraag 1;Vraag 2;Vraag 3' 'A;3511 AB;vervoer;;tuin' 'B;3511 AB;;taal;' 'C;3511 AB;;;' 'D;3511 AB;vervoer;raketbouw;' |
	cz-import -r r.json || echo "status $?"
cat >split.json <<'R'
{"type": "request", "each": {"column": "Vragen", "split": "+"},
 "fields": [{"column": "Nr", "target": "id"}, {"column": "Vragen", "target": "category"}]}
R
printf '%s\n' 'Nr;Vragen' 'A;vervoer + tuin' | cz-import -r split.json
echo '== the first need keeps its id when another comes behind it, and when one follows that one'
for needs in vervoer 'vervoer + tuin' 'vervoer + tuin + taal'; do printf '%s\n' 'Nr;Vragen' "A;$needs" | cz-import -q -r split.json; done
echo '== what is wrong with the row is told once, not for each of its needs'
printf '%s\n' 'Nr;Postcode;Vraag 1;Vraag 2;Vraag 3' 'E;12;tuin;vervoer;taal' 'F;12;raketbouw;raketbouw;' | cz-import -r r.json --stats - || echo "status $?"
printf '%s\n' 'Nr;Vragen' 'A;raketbouw + maanreis + tuin' | cz-import -r split.json || echo "status $?"
printf '%s\n' 'Nr;Vragen' 'A;raketbouw + maanreis + tuin' | cz-import -r split.json --show-values || echo "status $?"
echo '== the part as times that are ticked, and as what another column has to say the same as'
F='{"column": "Nr", "target": "id"}, {"column": "Soort", "target": "category"}, {"column": "Postcode", "target": "postcode"}'
printf '%s\n' 'Nr;Soort;Postcode;Dag;Maandag' '1;vervoer;3511 AB;ma|di;x' '2;vervoer;3511 AB;in overleg;' '3;vervoer;3511 AB;x;x' >in.csv
echo '{"type": "request", "each": {"column": "Dag", "split": "|", "as": "Deel"}, "without": ["Maandag"], "fields": ['"$F"',
 {"columns": ["Deel"], "ticked": true, "target": "times"}]}' >ticked.json
cz-import -r ticked.json in.csv || echo "status $?"
echo '{"type": "request", "each": {"column": "Dag", "split": "|", "as": "Deel"}, "fields": ['"$F"'],
 "refuse": [{"column": "Maandag", "same": "Deel"}]}' >same.json
cz-import -r same.json in.csv || echo "status $?"
echo '== a row that is refused keeps none of its ids'
printf '%s\n' 'Nr;Vragen' '1;vervoer + raketbouw' '1;vervoer' 'B-2;tuin' 'B;vervoer + tuin' 'B;vervoer' | cz-import -r split.json || echo "status $?"
