# what an office writes in its own words comes through where it has one meaning only; names do not
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
echo '== who asks'
try request 'Nr;Hulpvrager;Hulp;Postcode' '1;J. Jansen;Vervoer;3511 AB' '2;Jan de Vries;Vervoer;3511 AB' '3;dochter;Vervoer;3511 AB' '4;partner;Vervoer;3511 AB' \
	'5;mw. Bos;Vervoer;3511 AB' '6;Gemeente Utrecht;Vervoer;3511 AB' '7;Wijkteam;Vervoer;3511 AB'
printf '%s\n' 'Nr;Hulpvrager;Hulp;Postcode' '1;J. Jansen;Vervoer;3511 AB' | cz-import -q -t request --dry-run | grep 'left out'
echo '== one kind of help in several words'
try request 'Nr;Hulp;Postcode' '1;Administratie/financien;3511' '2;Gezelschap, koffie drinken;3511' '3;Bezoek en gezelschap;3511' '4;Computer/tablet;3511' \
	'5;Computer of tablet;3511' '6;Koken of eten brengen;3511' '7;Tuin, koken;3511' '8;Samen koffie drinken;3511' '9;Vervoer naar dagbesteding;3511' '10;Computer, tuin?;3511'
echo '== of requests'
try request 'Nr;Hulp;Postcode;Hoe vaak;Urgentie;Status' '1;Tuin;3511AB, Utrecht;elke dinsdag;Spoed!;Gepubliceerd' '2;Tuin;3511;elke week;kan wachten;1. Nieuw' \
	'3;Tuin;3511;elke tweede dinsdag;;Match gevonden' '4;Tuin;3511;dagelijks;;' '5;Tuin;3511;2x per week;;' '6;Tuin;3511AB, 12;;;' '7;Tuin;3511;;kan niet wachten;'
echo '== of volunteers'
try volunteer 'Nr;Hulp;Postcode;Max km;VOG gezien;Status;Tot' '1;Tuin;3511;onbeperkt;in behandeling;Gekoppeld;31-12-9999' '2;Tuin;3511;maakt niet uit;verlopen;vakantie;31-12-2027' \
	'3;Tuin;3511;ong. 3 km;;Wachtlijst;'
echo '== of matches'
try match 'Aanvraagnr;Vrijw. nr.;Status' '1;2;Wacht op reactie'
