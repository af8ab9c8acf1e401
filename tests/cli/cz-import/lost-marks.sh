# what colours and marks mean is told in a line, and CSV has lost the colours: it is told, and an id with a mark is refused
take() {
	echo "== $1"
	printf '%s\n' "$@" >in.csv
	cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
}
take 'Rood gemarkeerd = gestopt;;' 'nr;aanbod;pc' '1;tuin;3511'
take 'nr;aanbod;pc' '1;tuin;3511' '2*;tuin;3512' '3†;tuin;3512' '* = gestopt per 1-1-2026;;'
take 'nr;aanbod;pc' '1;tuin;3511' 'Doorgehaalde regels zijn gestopt;;'
take 'nr;aanbod;pc;' '1;tuin;3511;geel = op vakantie'
take 'Naam (doorgehaald = gestopt);nr;aanbod;pc' 'x;1;tuin;3511'
take 'Het Rode Kruis is partner;;' 'nr;aanbod;pc' '1;tuin;3511'
