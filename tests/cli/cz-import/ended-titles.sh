# who is under another wording of a title that says that something ended, over the header once more, or in a file that is called so, does not come in as active
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
again() { cz-import --no-sandbox --sniff -t "$1" in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv || echo "status $?"; }
H='Nr;Postcode;Soort hulp'
take 'a second sheet under the first' volunteer "$H" 'V1;3511AB;VRV' ';;' 'Oud-vrijwilligers;;' "$H" 'V2;3511AB;VRV' 'V3;3511AB;VRV'
take 'its header between two blank rows' volunteer "$H" 'V1;3511AB;VRV' 'Uitgeschreven 2025;;' ';;' "$H" 'V2;3511AB;VRV' ';;' 'V3;3511AB;VRV'
take 'other words' volunteer "$H" 'V1;3511AB;VRV' 'Niet meer beschikbaar;;' 'V2;3511AB;VRV' 'Wijk Noord;;' 'V3;3511AB;VRV' 'Ex-vrijwilligers;;' 'V4;3511AB;VRV'
take 'another sheet' volunteer "$H" 'V1;3511AB;VRV' ';;' 'Reserve;;' "$H" 'V2;3511AB;VRV'
take 'a file' request 'Overzicht afgesloten hulpvragen 2025;;' "$H" 'H1;3511AB;VRV' ';;' 'H2;3511AB;VRV'
again request
take 'a file that tells of each' request 'Overzicht afgesloten hulpvragen 2025;;;' "$H;Status" 'H1;3511AB;VRV;afgerond' 'H2;3511AB;VRV;open'
echo '== a recipe that says it'
printf '%s\n' 'Uitgeschreven vrijwilligers;;' "$H" 'V1;3511AB;VRV' >in.csv
echo '{"type": "volunteer", "otherFields": "known", "fields": [{"target": "status", "constant": "left"}]}' >left.json
cz-import --no-sandbox -r left.json in.csv
echo '== a file with a longer text above it'
printf '%s\n' 'In dit bestand staan de vrijwilligers, de gestopte staan op blad 2;;' "$H" 'V1;3511AB;VRV' >in.csv
cz-import --no-sandbox -t volunteer in.csv
take 'a group' volunteer 'Nr;Taken;Postcode;Groep' '1;tuin;3511AB;Vrijwilligers' '2;tuin;3511AB;Oud-vrijwilligers' '3;tuin;3511AB;Ouderen'
