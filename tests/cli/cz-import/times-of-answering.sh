# when a form was begun and sent is no time at which somebody can
printf '%s\n' 'Id;Begintijd;Tijd van voltooien;Naam;Wat is uw postcode?;Hulp;Op welke dagen kunt u?' '1;11-3-2026 09:01;11-3-2026 09:05;;3811AB;Boodschappen;"maandag;"' >in.csv
cz-import --no-sandbox -t volunteer in.csv
printf '%s\n' 'Nr;Postcode;Taken;Dag;Begintijd;Eindtijd' '1;3811AB;Tuin;ma;9:00;12:00' >in.csv
cz-import --no-sandbox -t volunteer in.csv
