# a surname may be that of a day, and only what stands before it tells the two apart
printf '%s\n' 'Nr;Soort;Postcode;Jan Vrijdag;Maria Zondag;Els Bakker ma;Niet op Maandag;Beschikbaar Maandag;Dagen [Dinsdag]' \
	'1;Vervoer;1234AB;x;x;x;x;x;x' >days.csv
cz-import --no-sandbox -t request days.csv
cz-import --no-sandbox -t request --show-values days.csv
