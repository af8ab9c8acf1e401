# a line above the header says what numbers and crosses mean: it is heeded, or the rows are refused; nothing is guessed
urgency() {
	printf '%s\n' "$1" 'Nr;Postcode;Soort hulp;Urgentie' 'H1;3511AB;VRV;1' 'H2;3511AB;VRV;3' 'H3;3511AB;VRV;hoog' >in.csv
	echo "== $1"
	cz-import --no-sandbox -t request in.csv || echo "status $?"
}
for line in 'urgentie: 1 = laag, 5 = hoog;;;' '1 = hoog' 'Prioriteit: 1 = laag, 2 = normaal, 3 = hoog' 'laag = 1, hoog = 3' 'Hulpvragen week 49 (1 december)' \
	'Soort hulp: 1 = laag, 3 = hoog' '1 = laag'; do urgency "$line"; done
signs() {
	printf '%s\n' "$1" 'Nr;Postcode;Soort hulp;Auto;Maandag;Dinsdag' 'V1;3511AB;VRV;x;;x' 'V2;3511AB;VRV;;ochtend;' >in.csv
	echo "== $1"
	cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
}
for line in 'x = kan niet;;;;;' 'x = beschikbaar;;;;;' 'Auto: x = geen auto' 'Let op: niet delen' '1 = geen voorkeur, 2 = man'; do signs "$line"; done
