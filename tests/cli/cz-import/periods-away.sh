# periods as people write them; one that cannot be read is told and left out, and does not cost the volunteer
printf '%s\n' 'Nr;Hulp;PC4;Afwezig' '1;Tuin;3511;1 t/m 21 juli 2026' '2;Tuin;3511;1-7 t/m 21-7-2026' '3;Tuin;3511;24-12 t/m 2-1-2027' \
	'4;Tuin;3511;juli t/m augustus 2026' '5;Tuin;3511;t/m 1-3-2027' '6;Tuin;3511;vanaf 1-12-2026' \
	'7;Tuin;3511;1-7-2026 t/m 21-7-2026 en 1-12-2026 tot en met 10-12-2026' '8;Tuin;3511;1-7-2026/21-7-2026' '9;Tuin;3511;1-7-2026 – 21-7-2026' \
	'10;Tuin;3511;juli' '11;Tuin;3511;1-7 t/m 21-7' '12;Tuin;3511;zomervakantie, 1-12-2026' '13;Tuin;3511;ja' '14;Tuin;3511;ziek' \
	'15;Tuin;3511;woensdag' '16;Tuin;3511;gestopt' '17;Tuin;3511;21-7-2026 t/m 1-7-2026' '18;Tuin;3511;geen' '19;Tuin;3511;juli 2026' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC4;Vakantie' '1;Tuin;3511;ja' '2;Tuin;3511;juli' >v.csv
cz-import --no-sandbox -t volunteer v.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC4;Vakantie' '1;Tuin;3511;vanaf 1-12-2026 t/m 1-1-2027' '2;Tuin;3511;v.a. 1-12-2026 tot 1-1-2027' '3;Tuin;3511;tussen 1-12-2026 en 1-1-2027' \
	'4;Tuin;3511;vanaf 1-12-2026' '5;Tuin;3511;tussen 1-7 en 14-7-2026 en tussen 1-9-2026 en 7-9-2026' '6;Tuin;3511;1-7-2026 en 1-9-2026' '7;Tuin;3511;vanaf december' >b.csv
cz-import --no-sandbox -t volunteer b.csv || echo "status $?"
