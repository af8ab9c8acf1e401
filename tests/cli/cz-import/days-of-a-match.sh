# a list of volunteers goes on with the request that each has, and its days: those are told, since they may not be of the volunteer
take() {
	echo "== $1"
	printf '%s\n' "$@" >in.csv
	cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
}
take 'nr;aanbod;postcode;Hulpvraag;Startdatum;Einddatum' '1;tuin;3511;R1;1-2-2026;1-6-2026' '2;vervoer;3512;;;'
take 'nr;aanbod;postcode;Gekoppeld aan;Startdatum;Soort hulp' '1;tuin;3511;R1;1-2-2026;tuin'
take 'nr;aanbod;postcode;Startdatum;Einddatum;Hulpvraag' '1;tuin;3511;1-2-2026;1-6-2026;R1'
take 'nr;Gekoppeld aan;aanbod;postcode' '1;R1;tuin;3511'
