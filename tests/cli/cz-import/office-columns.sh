# columns that offices have beside the plain ones: since when somebody is matched, who is no longer active, whose gender, and languages of two columns
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv 2>&1 || echo "status $?"; }
take 'matched since, without a status' request 'Nr;Postcode;Soort hulp;Gekoppeld op' '1;3511AA;BDS;12-3-2024' '2;3511AA;BDS;' '3;3511AA;BDS;12-3-24' '4;3511AA;BDS;volgt' '5;3511AA;BDS;nee' '6;3511AA;BDS;?'
take 'matched since, beside a status' request 'Nr;Postcode;Soort hulp;Status;Datum koppeling' '1;3511AA;BDS;open;12-3-2024' '2;3511AA;BDS;;12-3-2024' '3;3511AA;BDS;gekoppeld;12-3-2024' '4;3511AA;BDS;;nee'
take 'one id of a match' match 'Hulpvraag;Datum koppeling;Status' '1;12-3-2024;voorgesteld'
take 'proposed on, called a match' match 'Hulpvraag;Vrijwilliger;Datum koppeling;Status' '1;2;12-3-2024;voorgesteld' '1;3;12-3-2024;lopend' '1;4;12-3-2024;afgewezen' '1;5;12-3-2024;'
take 'inactive since a last day' volunteer 'Nr;Postcode;Soort hulp;Actief;Laatste dag' '1;3511AA;BDS;nee;12-3-2024' '2;3511AA;BDS;ja;12-3-2024' '3;3511AA;BDS;nee;' '4;3511AA;BDS;inactief;12-3-2024' \
	'5;3511AA;BDS;vakantie;12-3-2024' '6;3511AA;BDS;nee;12-3-2024'
take 'the gender of who asks' request 'Nr;Soort hulp;Postcode;M/V' '1;Tuin;1234AB;M'
take 'a wish' request 'Nr;Soort hulp;Postcode;M/V (voorkeur)' '1;Tuin;1234AB;M'
take 'languages of two columns' volunteer 'Nr;Postcode;Soort hulp;Moedertaal;Andere talen' '1;3511AA;BDS;Turks;Nederlands, Engels' '2;3511AA;BDS;Turks;geen' '3;3511AA;BDS;;Turks'
take 'and the mother tongue behind' volunteer 'Nr;Postcode;Soort hulp;Talen;Moedertaal' '1;3511AA;BDS;Nederlands;Turks'
