# days under a name that is not known make no times: a warning of its own tells that the records count as any time
take() { echo "== $1"; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv 2>err || echo "status $?"; cat err; }
take 'Nr;Postcode;Aanbod;Dag 1;Dag 2' '1;3511 AB;Vervoer;ma;di'
take 'Nr;Postcode;Aanbod;Voorkeursdag 1;Voorkeursdag 2' '1;3511 AB;Vervoer;ma;di'
take 'Nr;Postcode;Aanbod;Inzet [Maandag];Inzet [Dinsdag]' '1;3511 AB;Vervoer;x;'
take 'Nr;Postcode;Aanbod;Beschikbaarheid;Inzet [Maandag]' '1;3511 AB;Vervoer;di;x'
take 'Nr;Aanbod;Postcode;Dag;Dagdeel 1;Dagdeel 2' '1;Vervoer;3511 AB;maandag;ochtend;'
take 'Nr;Aanbod;Postcode;Maandag;Dinsdag;Tijd 1;Moment 2' '1;Vervoer;3511 AB;x;;ochtend;'
take 'Nr;Aanbod;Postcode;Dagdeel 1;Dagdeel 2' '1;Vervoer;3511 AB;ochtend;'
take 'Nr;Aanbod;Postcode;Dag;Dagdeel' '1;Vervoer;3511 AB;maandag;ochtend'
