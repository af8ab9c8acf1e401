# a cell that says a little more, or in another form, than the word that is known: read when it is certain, else told
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
echo '== kinds of help behind a number or a code, and with something in brackets'
try request 'nr;soort hulp;pc' '1;1. Boodschappen;3511' '2;A - Tuin;3511' '3;VRV - vervoer;3511' '4;vervoer (alleen lokaal);3511' \
	'5;tuin (VRV);3511' '6;vervoer (niet);3511' '7;gezelschap (wandelen);3511' '8;TUI - vervoer;3511' '9;N - tuin;3511' \
	'10;tuin (gestopt);3511' '11;vervoer (misschien);3511' '12;2) tuin;3511' '13;vervoer (VRV);3511' '14;tuin (VRV);3511'
try volunteer 'nr;aanbod;pc' '1;1. vervoer, 2. tuin;3511' '2;vervoer (alleen lokaal), boodschappen;3511' '3;1. vervoer 2. tuin;3511' \
	'4;VRV - vervoer, TUI - tuin;3511' '5;tuin (geen snoeiwerk);3511'
echo '== kinds of help in everyday words'
try request 'nr;soort hulp;pc' '1;hulp bij verhuizen;3511' '2;steunkousen aantrekken;3511' '3;hulp bij boodschappen;3511' \
	'4;Anders, namelijk;3511' '5;Anders, namelijk: hond uitlaten;3511' '6;Anders, nl. piano stemmen;3511' '7;schilderen;3511' '8;oppassen;3511'
echo '== an x under Spoed, and what is no day under VOG'
try request 'nr;soort hulp;pc;Spoed' '1;tuin;3511;x' '2;tuin;3511;' '3;tuin;3511;nee'
try request 'nr;soort hulp;pc;Urgentie' '1;tuin;3511;x'
try volunteer 'nr;aanbod;pc;VOG' '1;tuin;3511;01-05-25' '2;tuin;3511;juni 2024' '3;tuin;3511;geweigerd' '4;tuin;3511;geldig tot 1-1-2027' \
	'5;tuin;3511;12-3-2019 (verlopen)' '6;tuin;3511;12-3-2024' '7;tuin;3511;gestopt' '8;tuin;3511;#REF!' '9;tuin;3511;45962'
echo '== words of a status'
try volunteer 'nr;aanbod;pc;status' '1;tuin;3511;geparkeerd' '2;tuin;3511;intake gepland' '3;tuin;3511;in afwachting VOG' '4;tuin;3511;in-actief' \
	'5;tuin;3511;niet bemiddelbaar' '6;tuin;3511;A'
try request 'nr;soort hulp;pc;status' '1;tuin;3511;heropend' '2;tuin;3511;on hold'
try match 'hulpvraagnr;vrijwilligernr;status' '1;V1;kennismaking'
echo '== an unknown reason for what is closed all the same'
try request 'nr;soort hulp;pc;status;reden afsluiting' '1;tuin;3511;gesloten;Jansen overleden' '2;tuin;3511;open;iets anders' '3;tuin;3511;;iets anders'
try request 'nr;soort hulp;pc;datum afgesloten;reden afsluiting' '1;tuin;3511;1-2-2026;hulp gevonden' '2;tuin;3511;;hulp gevonden'
echo '== languages'
try volunteer 'nr;aanbod;pc;talen' '1;tuin;3511;frans engels' '2;tuin;3511;alleen Turks' '3;tuin;3511;Marokkaans' '4;tuin;3511;Nederlands, Marokkaans' \
	'5;tuin;3511;Surinaams Nederlands' '6;tuin;3511;Nederlands matig' '7;tuin;3511;Nederlands en Afghaans'
echo '== numbers'
try volunteer 'nr;aanbod;pc;aantal personen;max hulpvragen' '1;tuin;3511;ca. 12;3+' '2;tuin;3511;ongeveer 4;1 a 2'
echo '== places'
try request 'nr;soort hulp;postcode' '1;tuin;3511-AB' '2;tuin;NL-3511AB' '3;tuin;3511.0' '4;tuin;NL 3511 ab' '5;tuin;3511,0' '6;tuin;3511-12' '7;tuin;#REF!'
try place 'postcode;lat;lon;gemeentecode' '3511;52,1;5,1;344' '3512;52,1;5,1;0344' '3513;52,1;5,1;GM0344' '3514;52,1;5,1;3'
try volunteer 'nr;aanbod;wijkcode' '1;tuin;WK0344 01' '2;tuin;wk 034402'
echo '== answers and phases'
try response 'respondent;samenwerking;partij;AMB1;AMB2;AMB3' '1;P1;gemeente;Eens (4);4. Eens;4,0' '2;P1;kerk;Eens (2);2. Eens;4,5' '3;P1;kerk;4;3;mee eens [4]'
try partnership 'nummer;naam;fase' 'P1;Oost;fase 3' 'P2;West;verkennen' 'P3;Noord;4 - borgen' 'P4;Zuid;2. delen' 'P5;Zuid;2. verkennen' 'P6;Zuid;Fase 5: uitvoeren'
