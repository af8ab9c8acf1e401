# who stopped by a word behind the name, or under another column that is left out, does not come in silently as if not
printf '%s\n' 'Nr;Naam;Telefoon;Postcode;Taken' '1;Jansen (gestopt);;3811AB;Koken' '2;Bakker;;3811AB;Koken' '3;Vos;overleden 3-3;3811AB;Tuin' >in.csv
cz-import --no-sandbox -t volunteer in.csv
