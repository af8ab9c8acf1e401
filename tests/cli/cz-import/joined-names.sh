# names with "en" or a stroke between them; a name that holds such a word itself stays whole
printf '%s\n' 'Nr;Talen;Categorieën' '1;Nederlands en Arabisch;Boodschappen / vervoer' '2;Nederlands, Turks & Engels;Taal en lezen' \
	'3;nl/tr/de;Taal en lezen en vervoer en meegaan' '4;Dutch and Moroccan Arabic;Gezelschap, maatje' '5;Nederlands en iets;Vervoer en iets' '7;nl;Taalmaatje / Nederlands / vervoer naar ziekenhuis' \
	'6;Surinaams-Hindoestaans;Wandelen en bewegen, ABC' >v.csv
cz-import -t volunteer v.csv --rejects r.csv || echo "status $?"
cat r.csv
