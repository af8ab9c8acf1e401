printf 'sep=;\r\nNr;Naam\r\nO1;sep\r\n' | cz-import -t organisation
printf 'Organisaties per 1 maart;;\n;;\nNr;Naam;Partij\nO1;titel boven de kop;gemeente\nO2;nog een;gemeente\n' | cz-import -t organisation
