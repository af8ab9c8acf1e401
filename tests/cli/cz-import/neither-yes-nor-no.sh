# what says of a car or of how often nothing that a record can hold is left out and told, and the row is kept
printf '%s\n' 'Nr;Hulp;PC4;Auto' '1;Tuin;3511;soms' "2;Tuin;3511;ja, maar niet 's avonds" '3;Tuin;3511;fiets' '4;Tuin;3511;+' '5;Tuin;3511;gestopt' '6;Tuin;3511;ja' >v.csv
cz-import --no-sandbox -t volunteer v.csv || echo "status $?"
echo '{"fields": [{"column": "Nr", "target": "id"}, {"column": "Auto", "target": "car", "otherwise": "refuse"}]}' >r.json
cz-import --no-sandbox -t volunteer -r r.json -q v.csv || echo "status $?"
cz-import --no-sandbox -t request -q v.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC4;Frequentie' '1;Tuin;3511;regelmatig' '2;Tuin;3511;4x per jaar' '3;Tuin;3511;wekelijks op dinsdag' '4;Tuin;3511;ad hoc' \
	'5;Tuin;3511;gestopt' '6;Tuin;3511;regelmatig' >q.csv
cz-import --no-sandbox -t request q.csv || echo "status $?"
cz-import --no-sandbox -t request --dry-run --show-values -q q.csv || echo "status $?"
echo "== yes as Access writes it, and a column in which nobody knows"
printf '%s\n' 'Nr;Hulp;PC4;Auto;Ma ochtend;Di;Gestopt' '1;Tuin;3511;-1;-1;0;0' '2;Tuin;3511;0;0;-1;-1' >a.csv
cz-import --no-sandbox -t volunteer a.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC4;Auto;Ma;Di' '1;Tuin;3511;1;1;-1' '2;Tuin;3511;-1;0;1' '3;Tuin;3511;0;-1;1' >m.csv
cz-import --no-sandbox -t volunteer --max-rejects 5 m.csv || echo "status $?"
