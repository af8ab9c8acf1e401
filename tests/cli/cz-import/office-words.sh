# words and names of columns that any office has come through; what leaves a doubt is refused, with what to do
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
echo '== volunteers'
try volunteer 'Vrijw.nr;Postc.;Hulp;Beschikb.;Auto;VOG;Vrijw. sinds;Afst. (km);Max. aantal cliënten;Talen' \
	'1;3961 AB Wijk bij Duurstede;vervoer;woe middag;Geen auto;aangevraagd;1-9-2021;max 5 km;twee;Ned.' \
	'2;3961;een praatje;di n.m. en zat;ja, eigen auto;ja;per direct;tot 10 km;max. 3;Nederlands - Frans' \
	'3;3961;ramen lappen;wo a;wel;nee;nu;5;1 cliënt;nl' \
	'4;3731 De Bilt;tuinman;ma;soms;1-2-2024;;ca. 10 km;1 à 2;nl' \
	'5;3961 AB 12;tuinman;ma tot vr;ja;;;;onbeperkt;nl' \
	'6;3961;tuinman;ma;ja;;;Ca. 10 km;3;nl' '7;3961;tuinman;ma;ja;;;max. ongeveer 2,5 km;3;nl' '8;3961;tuinman;ma;ja;;;ca. 5 à 10 km;3;nl'
echo '== requests'
try request 'Meldnr;Datum melding;Hulpvraag;PC;Voorkeur dag/dagdeel;Hoe vaak;Spoed?;Nodig voor;Stand' \
	'1;3-11-2026;praatje;3961;maakt niet uit;1x p/w;1 - hoog;z.s.m.;Wacht op vrijwilliger' \
	'2;3-11-2026;gras maaien;3961;in overleg;om de 14 dagen;regulier;in overleg;afgehandeld' \
	'3;3-11-2026;gras maaien;3961;zie boven;2x per week;1 - laag;idem;idem' \
	'4;3-11-2026;tuin en koken;3961;2 dagdelen;1 keer per maand;zeer hoog;;open' \
	'5;3-11-2026;tuin;3961;ca. 2 uur;in overleg;P1;;nieuw'
echo '== the number of the column comes before the word, also in short'
try match 'Aanvraagnr;Hulpvraag;Vrijw. nr.;Vrijwilliger' '7;boodschappen;V1;Jan Jansen'
echo '== periods away'
try volunteer 'Nr;PC;Hulp;Afwezig' '1;3961;tuin;vakantie 1-7-2026 tot 1-8-2026' '2;3961;tuin;24/12/2026-02/01/2027' '3;3961;tuin;geen' '4;3961;tuin;week 52'
echo '== idem is one more organisation to nobody'
try volunteer 'Nr;PC;Hulp;Organisatie' '1;3961;tuin;Humanitas' '2;3961;tuin;idem' '3;3961;tuin;""""""'
echo '== answers'
try response 'Verband;Ronde;Partij;Respondentnr;AMB1;AMB2' 'S;1;gemeente;1;helemaal niet mee eens;geheel mee eens' 'S;1;gemeente;2;niet mee eens;deels eens'
