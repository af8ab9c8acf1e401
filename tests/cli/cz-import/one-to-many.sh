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
