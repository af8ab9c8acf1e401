# a number or a code is the id, wherever it stands, and the word for the thing itself has its name: that of people is left out
printf '%s\n' 'Nr;Vrijwilliger;Postcode;Categorie' '1;Jan Jansen;3511 AA;Tuin' >nr.csv
cz-import -t volunteer nr.csv
printf '%s\n' 'Vrijwilliger;Relatienummer;Postcode;Categorie' 'Jan Jansen;1001;3511 AA;Tuin' >relation.csv
cz-import -t volunteer relation.csv
printf '%s\n' 'Vrijwilliger;Code;Postcode;Categorie' 'Anneke;1001;3511 AA;Tuin' >code.csv
cz-import -t volunteer code.csv
printf '%s\n' 'Hulpvraag;Vrijwilliger;Vrijwilligersnummer;Status' '7;Jan Jansen;V1;actief' >match.csv
cz-import -t match match.csv
printf '%s\n' 'Code;Organisatie;Soort' 'SWD;Stichting Welzijn;informeel' >code.csv
cz-import -t organisation code.csv
printf '%s\n' 'Organisatie;Organisatiecode;Soort' 'Stichting A;A1;informeel' >own.csv
cz-import -t organisation own.csv
printf '%s\n' 'Nr;Samenwerkingsverband;Partners' '1;Samen Sterk;A, B' >partners.csv
cz-import -t partnership partners.csv
cz-import -t partnership --sniff partners.csv >r.json
cz-import -r r.json partners.csv
echo '== alone it is the id, and beside a name of its own nothing else'
printf '%s\n' 'Vrijwilliger;Postcode;Categorie' 'V1;3511 AA;Tuin' >alone.csv
cz-import -t volunteer alone.csv
printf '%s\n' 'Organisatie;Soort;KvK' 'SWD;informeel;1' >alone.csv
cz-import -t organisation alone.csv
printf '%s\n' 'Nr;Organisatie;Naam' '1;SWD;Stichting Welzijn' >named.csv
cz-import -t organisation named.csv
