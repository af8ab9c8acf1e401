# columns with a number are a list: the days add up, and a daypart goes with the day of its number
take() { echo "== $1"; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv 2>err || echo "status $?"; cat err; }
take 'Nr;Postcode;Aanbod;Dag 1;Dag 2;Dag 3' '1;3511 AB;Vervoer;ma;di ochtend;' '2;3511 AB;Vervoer;ma;niet di;'
take 'Nr;Postcode;Aanbod;Voorkeursdag 1;Voorkeursdag 2' '1;3511 AB;Vervoer;ma;di'
take 'Nr;Aanbod;Postcode;Dag;Dagdeel 1;Dagdeel 2' '1;Vervoer;3511 AB;maandag;ochtend;' '2;Vervoer;3511 AB;maandag;ochtend;middag'
take 'Nr;Aanbod;Postcode;Dagdeel 1;Dagdeel 2' '1;Vervoer;3511 AB;ochtend;'
take 'Nr;Aanbod;Postcode;Dag 1;Dagdeel 1;Dag 2;Dagdeel 2' '1;Vervoer;3511 AB;ma;ochtend;di;middag' '2;Vervoer;3511 AB;ma;;;middag'
take 'Nr;Aanbod;Postcode;Eerste dag;Laatste dag' '1;Vervoer;3511 AB;1-1-2026;1-3-2026'
cz-import --no-sandbox --sniff -t volunteer in.csv >/dev/null
printf '%s\n' 'Nr;Dag 1;Dagdeel 1;Dag 2;Dagdeel 2' '1;ma;ochtend;di;middag' >in.csv
cz-import --no-sandbox --sniff -t volunteer in.csv 2>/dev/null
