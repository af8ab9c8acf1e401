# a name of a column that may mean something else in an office is not read: how many run now is no capacity, and a team no group
printf '%s\n' 'Nr;Soort;Postcode;Frequentie;Aantal;Telefonisch' '1;tuin;6711;wekelijks;2;ja' | cz-import --no-sandbox -t request
printf '%s\n' 'Nr;Taken;Postcode;Groep;Aantal koppelingen' '1;tuin;6711;3;0' | cz-import --no-sandbox -t volunteer
printf '%s\n' 'Nr;Taken;Postcode;Groepsgrootte;Max. aantal koppelingen' '1;tuin;6711;3;2' | cz-import --no-sandbox -t volunteer
