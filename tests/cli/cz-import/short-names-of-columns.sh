# 'Tel.' is a kind of help over crosses, and a number to call over digits; the days of a match stand under 'Van' and 'Tot'
printf 'Nr;Naam;Tel.;Postcode;Bezoek;Vervoer\n1;A;0612345678;3511AB;x;\n2;B;030-2345678;3511AB;;x\n' | cz-import -v --no-sandbox -t volunteer
printf 'Nr;Tel;Postcode;Bezoek;Vervoer\n1;x;3511AB;x;\n2;;3511AB;;x\n' | cz-import -t volunteer
for names in 'Vanaf;Tot' 'Van;T/m'; do
	printf 'Hulpvraag;Vrijwilliger;%s\nH1;V1;1-2-2026;1-3-2026\nH2;V2;1-2-2026;\n' "$names" | cz-import -t match
done
echo '== a status that stands once before several rows'
printf 'Status;Nr;Postcode;Hulp\nActief;1;3511;tuin\n;2;3511;tuin\nGestopt;3;3511;tuin\n;4;3511;tuin\n' | cz-import -t volunteer
printf 'Nr;Status;Postcode;Hulp\n1;Actief;3511;tuin\n2;;3511;tuin\n' | cz-import -t volunteer
