# 'geen' is no skill, wish or organisation that one could share, and 'nog geen' or 'vacant' is no volunteer
printf '%s\n' 'Nr;Vaardigheden;Interesses;Wensen;Doel;Organisatie' '1;geen;Geen;geen bijzonderheden;nee;geen' '2;EHBO, geen;niets;geen hond;meedoen;Geen Zorgen BV' >r.csv
cz-import --no-sandbox -q -t request r.csv
printf '%s\n' 'Hulpvraagnr;Vrijwilligersnr' 'H1;nog geen' 'H2;vacant' 'H3;nog te koppelen' 'H4;wachtlijst' 'H5;V5' >m.csv
cz-import --no-sandbox -t match m.csv || echo "status $?"
echo '== a car that somebody has is none that is needed, and the other way round'
printf '%s\n' 'Nr;Soort hulp;PC4;Eigen auto' '1;vervoer;1234;ja' >c.csv
cz-import --no-sandbox -t request c.csv
cz-import --no-sandbox -t volunteer c.csv
printf '%s\n' 'Nr;Soort hulp;PC4;Auto nodig' '1;vervoer;1234;ja' >n.csv
cz-import --no-sandbox -t request n.csv
cz-import --no-sandbox -t volunteer n.csv
