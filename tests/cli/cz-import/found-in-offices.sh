# what sheets of offices have besides: part of a total, days beside times, a legend beside the rows, merged kinds of help, several ids, and other names of columns
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'part of a total' request 'Nr;Postcode;Soort hulp;Aantal nodig' '1;3511AA;BDS;1' 'Totaal;;;3' 'Waarvan open;;;1'
take 'a day and a time' request 'Nr;Postcode;Soort hulp;Voorkeursdag;Voorkeurstijd' '1;3511AA;BDS;ma;9-12' '2;3511AA;BDS;di en wo;middag' '3;3511AA;BDS;;middag'
take 'days and dayparts of one question' volunteer 'Nr;Postcode;Soort hulp;Beschikbaarheid dagen;Beschikbaarheid dagdelen' 'V1;3511AA;BDS;ma;ochtend'
take 'several ids' volunteer 'Nr;Postcode;Soort hulp' 'V1 t/m V3;3511AA;BDS' '12 / 13;3511AA;BDS' '2026/014;3511AA;BDS'
take 'a legend beside the rows' request 'Nr;Postcode;Soort hulp;Urgentie;;' '1;3511AA;BDS;1;;Legenda' '2;3511AA;BDS;3;;1 = laag' '3;3511AA;BDS;2;;3 = hoog'
take 'merged kinds' request 'Nr;Postcode;Soort hulp;Aantal nodig' '1;3511AA;BDS;1' '2;3511AA;;2' '3;3511AA;;1' '4;3511AA;TUI;1'
take 'names' request 'Meldcode;Uw postcode;Soort hulp;Prio' '1;3511AA;BDS;hoog'
take 'names of a volunteer' volunteer 'Pers.nr;Wijk;Soort hulp' '1;GM0344;BDS'
