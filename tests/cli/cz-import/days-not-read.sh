# days under a name that is not known make no times: a warning of its own tells that the records count as any time
take() { echo "== $1"; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv 2>err || echo "status $?"; cat err; }
take 'Nr;Postcode;Aanbod;Uren [Maandag];Uren [Dinsdag]' '1;3511 AB;Vervoer;x;'
take 'Nr;Postcode;Aanbod;Beschikbaarheid;Uren [Maandag]' '1;3511 AB;Vervoer;di;x'
take 'Nr;Aanbod;Postcode;Maandag;Dinsdag;Tijd 1;Moment 2' '1;Vervoer;3511 AB;x;;ochtend;'
take 'Nr;Aanbod;Postcode;Dag;Dagdeel' '1;Vervoer;3511 AB;maandag;ochtend'
