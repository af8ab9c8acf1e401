# hours of a day that nobody names, and dayparts beside a weekend that nobody filled in, are not read as every day
take() { printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
take 'Nr;Postcode;Soort hulp;Dag;Tijd' 'V1;3511AB;VRV;ma;9-12' 'V2;3511AB;VRV;;9-12' 'V3;3511AB;VRV;ma;' 'V4;3511AB;VRV;in overleg;ochtend' 'V5;3511AB;VRV;;'
take 'Nr;Postcode;Soort hulp;Dagen;Dagdelen' 'V1;3511AB;VRV;;ochtend'
take 'Nr;Postcode;Soort hulp;Ochtend;Middag;Avond;Weekend' 'V1;3511AB;VRV;x;;;' 'V2;3511AB;VRV;x;;;x' 'V3;3511AB;VRV;x;;;nee' 'V4;3511AB;VRV;;;;'
