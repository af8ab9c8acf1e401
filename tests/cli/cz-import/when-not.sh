# a column of when somebody cannot takes nothing from the times beside it, so a row with something in it is refused: never the opposite
printf '%s\n' 'Nr;PC;Hulp;Beschikbaar;Kan niet op' '1;3511;Tuin;ma t/m vr;wo' '2;3511;Tuin;;wo' '3;3511;Tuin;ma;' '4;3511;Tuin;ma;nvt' '5;3511;Tuin;ma;geen' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
printf '%s\n' 'Nr;PC;Hulp;Niet beschikbaar op' '1;3511;Tuin;woensdag' '2;3511;Tuin;' >q.csv
cz-import --no-sandbox -t request q.csv || echo "status $?"
printf '%s\n' 'Nr;PC;Hulp;Ma;Di;Wo;Verhinderd' '1;3511;Tuin;x;;x;wo middag' '2;3511;Tuin;x;;;' >d.csv
cz-import --no-sandbox -t volunteer d.csv || echo "status $?"
echo "== the hours of offices have no weekend, and ids with a comma are one number"
printf '%s\n' 'Nr;PC;Hulp;Beschikbaar' '12,0;3511;Tuin;kantooruren' '13,0;3511;Tuin;ma en di tijdens kantooruren' '14,00;3511;Tuin;flexibele tijden' '15,16;3511;Tuin;ma' >o.csv
cz-import --no-sandbox -t volunteer o.csv || echo "status $?"
echo '== no preference is any day'
printf '%s\n' 'Nr;Postcode;Hulp;Maandag;Dinsdag;Geen voorkeur' '1;3511AB;tuin;;;x' '2;3511AB;tuin;;x;' | cz-import --no-sandbox -t volunteer 2>&1 || echo "status $?"
