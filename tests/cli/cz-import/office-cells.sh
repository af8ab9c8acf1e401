# cells of which a part says more than a record holds: what is meant is read, the rest is told, and the row comes in
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv 2>&1 || echo "status $?"; }
take 'how well a language is spoken' volunteer 'Nr;Postcode;Soort hulp;Talen' '1;3511AA;BDS;Engels (goed)' '2;3511AA;BDS;Nederlands of Engels' \
	'3;3511AA;BDS;Turks en een beetje Nederlands' '4;3511AA;BDS;Arabisch, geen Nederlands' '5;3511AA;BDS;Nederlands (matig)' \
	'6;3511AA;BDS;vloeiend Frans / Engels: redelijk' '7;3511AA;BDS;Engels niet goed' '8;3511AA;BDS;goed' '9;3511AA;BDS;Engels (Londen)'
take 'the same of a request, and twice the same rows' request 'Nr;Postcode;Soort hulp;Talen' '1;3511AA;BDS;Turks en een beetje Nederlands' '2;3511AA;BDS;Turks en een beetje Nederlands'
take 'how often' request 'Nr;Postcode;Soort hulp;Frequentie' '1;3511AA;BDS;2x per week' '2;3511AA;BDS;wekelijks (2 uur)' '3;3511AA;BDS;dagelijks' '4;3511AA;BDS;2-3 keer per week' \
	'5;3511AA;BDS;1x per 2 weken, 2 uur' '6;3511AA;BDS;2x per maand' '7;3511AA;BDS;meerdere keren per week' '8;3511AA;BDS;2 dagdelen per week' '9;3511AA;BDS;om de week 3 uur' \
	'10;3511AA;BDS;wekelijks (liefst niet)' '11;3511AA;BDS;2x' '12;3511AA;BDS;0x per week' '13;3511AA;BDS;1x per week'
take 'the day of a VOG behind yes' volunteer 'Nr;Postcode;Soort hulp;VOG' '1;3511AA;BDS;ja (12-3-2024)' '2;3511AA;BDS;Ja, d.d. 12 maart 2024' '3;3511AA;BDS;ja 12-03-2024' \
	'4;3511AA;BDS;ja, geldig tot 12-3-2027' '5;3511AA;BDS;ja (aangevraagd)' '6;3511AA;BDS;nee, aangevraagd' '7;3511AA;BDS;ja (31-2-2024)' '8;3511AA;BDS;in bezit' '9;3511AA;BDS;januari 2024'
take 'a VOG that is needed' request 'Nr;Postcode;Soort hulp;VOG' '1;3511AA;BDS;ja (12-3-2024)' '2;3511AA;BDS;ja, verplicht' '3;3511AA;BDS;nee hoor'
take 'who found help elsewhere' request 'Nr;Postcode;Soort hulp;Status' '1;3511AA;BDS;Zelf opgelost' '2;3511AA;BDS;opgelost in eigen netwerk' '3;3511AA;BDS;opgelost'
take 'why it was closed' request 'Nr;Postcode;Soort hulp;Status;Reden afsluiting' '1;3511AA;BDS;afgesloten;zelf opgelost'
take 'numbers of nines' volunteer 'Nr;Postcode;Soort hulp;Capaciteit' '1;3511AA;BDS;99' '2;3511AA;BDS;9' '3;3511AA;BDS;9999' '4;3511AA;BDS;98'
take 'volunteers without a kind of help' volunteer 'Nr;Postcode;Soort hulp' '1;3511AA;BDS' '2;3511AA;' '3;3511AA;geen'
take 'who asks' request 'Nr;Postcode;Soort hulp;Aanvrager' '1;3511AA;BDS;huisarts' '2;3511AA;BDS;Wijkteam' '3;3511AA;BDS;POH' '4;3511AA;BDS;Stichting De Brug' '5;3511AA;BDS;bewoner' '6;3511AA;BDS;J. Jansen'
take 'who referred' request 'Nr;Postcode;Soort hulp;Aangemeld door' '1;3511AA;BDS;huisarts' '2;3511AA;BDS;Humanitas' '3;3511AA;BDS;dochter' '4;3511AA;BDS;mw. Jansen'
