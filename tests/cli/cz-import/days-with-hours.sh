# the times of the clock under Van and Tot are of the days beside them; days stand there too, and then they are a first and a last day
take() { echo "== $1"; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv 2>err || echo "status $?"; cat err; }
take 'Nr;Postcode;Aanbod;Dag;Van;Tot' '1;3511 AB;Vervoer;ma;9:00;12:00' '2;3511 AB;Vervoer;di;13:00:00;17:00:00' '3;3511 AB;Vervoer;di;14:00;' '4;3511 AB;Vervoer;wo;;'
take 'Nr;Postcode;Aanbod;Maandag;Dinsdag;Van;Tot' '1;3511 AB;Vervoer;x;;9:00;12:00' '2;3511 AB;Vervoer;;x;;' '3;3511 AB;Vervoer;;;9:00;12:00'
take 'Nr;Postcode;Aanbod;Maandag;Dinsdag;Tijd' '1;3511 AB;Vervoer;;x;9:00-12:00'
take 'Nr;Postcode;Aanbod;Dag;Van;Tot' '1;3511 AB;Vervoer;ma;1-1-2026;31-12-2026'
take 'Nr;Postcode;Aanbod;Datum;Tijd;Maandag;Dinsdag' '1;3511 AB;Vervoer;1-3-2026;14:32;x;'
printf '%s\n' 'Nr;Postcode;Aanbod;Dag;Van;Tot' '1;3511 AB;Vervoer;ma;9:00;12:00' >in.csv
cz-import --no-sandbox --sniff -t volunteer in.csv 2>/dev/null
take 'Nr;Postcode;Aanbod;Dag;Van' '1;3511 AB;Vervoer;ma;half tien'
