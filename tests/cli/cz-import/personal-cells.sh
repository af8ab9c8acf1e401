# what is personal goes with its whole cell, from parties of one's own too, and is counted field by field
printf '%s\n' 'Nr;Soort;Postcode;Wensen;Interesses' '1;Tuin;1234AB;"Contact dochter: A. de Vries, tel 0343512345";schaken, Ajax' \
	'2;Tuin;1234AB;rustig iemand;"Dorpsweg 3, 3961 AB Wijk bij Duurstede"' '3;Tuin;1234AB;graag samen, geen honden;puzzelen' >r.csv
cz-import --no-sandbox -t request --stats stats.json r.csv
cz-import --no-sandbox -q -t request --dry-run r.csv | grep 'values left out'
grep -o '"values_left_out":{[^}]*}' stats.json
printf '%s\n' 'Respondent;Samenwerking;Ronde;Partij;AMB1' '1;P1;1;Anders: bel 06-12345678;4' '2;P1;1;mw. Jansen (dochter);4' '3;P1;1;wijkraad;4' >party.csv
cz-import --no-sandbox -q -t response party.csv
echo '{"type":"response","partnership":"P1","wave":"1","party":"mw. Jansen","respondent":"1","answers":{"AMB1":4}}' |
	cz-import --no-sandbox -t response --stats stats.json
grep -o '"values_left_out":{[^}]*}' stats.json
# a long cell of numbers takes no longer than it should, and a word far before a number counts
{
	echo 'Nr;Soort;Postcode;Interesses'
	echo "1;Tuin;1234AB;$(yes 6 | head -n 30000 | tr '\n' ' ')"
	echo "2;Tuin;1234AB;schaken $(yes 5 | head -n 3000 | tr '\n' ' ') 612345678"
} >long.csv
cz-import --no-sandbox -t volunteer long.csv | wc -c
echo '== first names, numbers of houses, days of birth and a BSN, however they are written; nothing of what is called after somebody'
printf '%s\n' 'Nr;Soort;Postcode;Wensen' '1;Tuin;1234AB;liefst weer Marieke' '2;Tuin;1234AB;zoon (Sjoerd) regelt' '3;Tuin;1234AB;Henk kon niet meer' \
	'4;Tuin;1234AB;huisnummer 12' '5;Tuin;1234AB;flat 3e etage nr 45' '6;Tuin;1234AB;De Wilgen kamer 214' '7;Tuin;1234AB;12/03/41' '8;Tuin;1234AB;19410312' \
	'9;Tuin;1234AB;12.34.56.782' '10;Tuin;1234AB;dossier 10464554' '11;Tuin;1234AB;naar de Albert Heijn, op 12/03/26, bij nr. 12 van de lijst' >w.csv
cz-import --no-sandbox -t request w.csv
echo '== partnerships and organisations that are called after somebody are told, and a party is left out'
for name in 'Team Anneke' 'Casus de Vries' 'Casus 12 (Visser)' 'Project Marieke' 'Jan de Vries' 'De Zonnebloem' 'Casus Noord'; do
	printf '%s\n' 'Code;Naam' "P1;$name" >p.csv
	cz-import --no-sandbox -t partnership p.csv
done
printf '%s\n' 'Respondent;Samenwerking;Ronde;Partij;AMB1' '1;P1;1;Anneke (gemeente);4' '2;P1;1;Stichting De Hoop, Henk;4' '3;P1;1;wethouder Bakker;4' >party.csv
cz-import --no-sandbox -t response party.csv
echo '== what people write of each other beside a match is not read, unless a recipe takes it'
printf '%s\n' 'Hulpvraagnr;Vrijwilligernr;Status;Reden;Toelichting' '1;V1;gestopt;verhuisd;Kan niet met Dijkstra overweg' >m.csv
cz-import --no-sandbox -t match m.csv
