# 'Soort hulp 2' and a second 'Taal' beside the first are one list with it, where no second list stands beside the first; a request has one kind of help
take() {
	echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv
	cz-import --no-sandbox -t "$type" in.csv || echo "status $?"
	cz-import --no-sandbox -q -t "$type" in.csv >one || true
	cz-import --no-sandbox -q --sniff -t "$type" in.csv >recipe.json
	cz-import --no-sandbox -q -r recipe.json in.csv >two || true
	cmp one two
}
take 'numbers' volunteer 'Nr;Taal 1;Taal 2;Vaardigheden;Vaardigheid 2' 'V1;nl;tr;koken, naaien;fietsen' 'V2;;tr;;"fietsen, zingen"' 'V3;nl en tr;fr;;'
take 'the same name beside it' volunteer 'Nr;Soort hulp;Soort hulp;Soort hulp' 'V1;BDS;TUI;' 'V2;;"Gezin, kinderen, huiswerk";boodschappen, tuin' 'V3;BDS;iets;'
take 'in words' volunteer 'Nr;Taal;Tweede taal;3e taal' 'V1;nl;tr;fr'
take 'a request' request 'Nr;Soort hulp;Soort hulp 2' '1;BDS;TUI' '2;BDS;' '3;;TUI' '4;TUI;TUI' '5;BDS;iets'
take 'another list beside it' volunteer 'Nr;Postcode;Soort hulp;Nr 2;Postcode 2;Soort hulp 2' '1;3511AA;BDS;1;3512AA;TUI'
take 'the same name further on, of somebody else' request 'Nr;Soort hulp;Vrijwilliger;Soort hulp' '1;BDS;V1;TUI'
take 'no list' volunteer 'Nr;Soort hulp;Opmerking 2;PC4;Telefoon 2' '1;BDS;x;3511;06-12345678'
