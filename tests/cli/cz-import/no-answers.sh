# a mean, a norm and a note among the rows of a survey are no respondents, and the names of another list are no record
printf '%s\n' 'Naam samenwerkingsverband;Respondent;AMB1;AMB2' 'Zuid;1;4;5' 'Zuid;Gemiddelde;4;4' 'Norm;;4;4' 'Ingevuld door mw. Jansen;;;' 'Zuid;2;;' >s.csv
cz-import --no-sandbox -t response s.csv || echo "status $?"
printf '%s\n' 'Nr;Soort hulp;PC4' '1;tuin;1234' ';;' 'Naam;Telefoon;' '1 = ja;;' 'n=2;;' '=AANTAL(A2:A3);;' '#NAAM?;tuin;' >l.csv
cz-import --no-sandbox -t request l.csv || echo "status $?"
