# columns by their plain Dutch names, whatever case, accents, underscores, unit in brackets
printf '%s\n' 'VRIJWILLIGERSNUMMER;Categorieën;postcode ;Maximale_afstand (km);Capaciteit;Sinds;Beschikbaarheid;Talen;Naam' \
	"V1;vervoer|Boodschappen;3511ab;2,5;2;3 maart 2024;ma t/m do 's avonds;Nederlands, Turks;J. de Vries" \
	'V2;gezelschap, maatje;3512;800 m;;01-02-2025;woensdagmiddag;nl;' >v.csv
cz-import -v --no-sandbox -t volunteer v.csv
