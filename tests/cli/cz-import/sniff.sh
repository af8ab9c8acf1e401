printf 'Overzicht;;\nNummer;Categorieën;Postcode;Telefoon\nV1;vervoer;3511 AB;06\nV2;tuin;3511 AB;06\n' >in.csv
cz-import --sniff -t volunteer in.csv | tee r.json
cz-import -r r.json in.csv
printf 'a\tb"c\n1\t2"\n' | cz-import --sniff
printf '9401\tAssen\t52.9\n9402\tAssen\t53\n' | cz-import --sniff
