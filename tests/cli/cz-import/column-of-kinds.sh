# of several columns called after kinds of help, the one in which kinds stand; an office may have codes of its own
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
echo '== the law, and how often'
try request 'Nr;Postcode;Dienst;Hulpvraag' '1;3401AA;Wmo;Boodschappen' '2;3401AB;Welzijn;Tuin'
try request 'Nr;Postcode;Soort;Hulp' '1;3401AA;eenmalig;Boodschappen' '2;3401AB;structureel;Tuin'
try volunteer 'Nr;Postcode;Soort hulp;Aanbod' '1;3401AA;structureel;"Boodschappen, tuin"' '2;3401AB;eenmalig;Tuin'
echo '== kinds in both, in neither, and codes'
try request 'Nr;Postcode;Soort;Hulp' '1;3401AA;Tuin;Boodschappen' '2;3401AB;Vervoer;Tuin'
try request 'Nr;Postcode;Soort;Hulp' '1;3401AA;eenmalig;iets' '2;3401AB;vast;anders dan anders'
try request 'Nr;Postcode;Soort;Hulp' '1;3401AA;FIETS;Boodschappen' '2;3401AB;FIETS;Tuin'
echo '== the found recipe'
printf '%s\n' 'Nr;Postcode;Dienst;Hulpvraag' '1;3401AA;Wmo;Boodschappen' '2;3401AB;Welzijn;Tuin' >in.csv
cz-import -t request --sniff in.csv | grep -e category -e without
echo '== of an activity, and a wave in two spellings'
try volunteer 'Nr;Postcode;Activiteit;Aantal deelnemers' '1;3401AA;Wandelen;12'
try response 'Samenwerking;Meting;Partij;Respondent;AMB1' 'S;voorjaar 2026;gemeente;1;4' 'S;Voorjaar 2026;gemeente;2;4' 'S;voorjaar 2026;gemeente;3;4'
