# ordinary names of help are known; of a word for several kinds the codes are told, so that a map can say which
printf '%s\n' 'Nr;Soort hulp;PC4' '1;Administratieve ondersteuning;6711' '2;was doen;6711' '3;Medicijnen ophalen;6711' '4;Kinderopvang;6711' \
	'5;Fiets repareren;6711' '6;belcontact;6711' '7;vervoer/begeleiding;6711' '8;meegaan naar de dokter;6711' '9;heg knippen;6711' \
	'10;Begeleiding;6711' '11;oppas;6711' '12;Mantelzorg;6711' '13;Praktische hulp;6711' '14;ziekenhuisbezoek;6711' '15;goochelen;6711' >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC4' '1;poetsen, oppas;6711' '2;eetcafé;6711' '3;tuin en begeleiding;6711' >v.csv
cz-import --no-sandbox -t volunteer --lang nl v.csv || echo "status $?"
cz-import --no-sandbox -t volunteer --dry-run --show-values -q v.csv || echo "status $?"
