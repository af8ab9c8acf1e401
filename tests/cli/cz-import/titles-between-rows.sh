# what stands under a title that says that something ended is not taken for what goes on; other titles are told
take() { echo "== $1"; shift; printf '%s\n' 'Nr;Postcode;Soort hulp' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
take 'an end, and a blank row in it' 'V1;3511AB;VRV' 'Gestopt per 1-1;;' 'V2;3511AB;VRV' 'V3;3511AB;VRV' ';;' 'V4;3511AB;VRV'
take 'a blank row on both sides of the title' 'V1;3511AB;VRV' '' 'ARCHIEF' '' 'V2;3511AB;VRV'
take 'an end, until another title; the foot of a page is none' 'V1;3511AB;VRV' 'Afgesloten;;' 'V2;3511AB;VRV' 'Pagina 1 van 2;;' 'V3;3511AB;VRV' ';;' 'Wachtlijst;;' 'V4;3511AB;VRV'
take 'a word in the place of an id' 'V1;3511AB;VRV' 'Uitgeschreven;;' 'V2;3511AB;VRV'
take 'another title' ';;' 'Wachtlijst;;' 'V1;3511AB;VRV' ';;' 'Nieuw;;' 'V2;3511AB;VRV'
take 'a note at the end' 'V1;3511AB;VRV' ';;' 'Met dank aan iedereen;;'
echo '== a year in a title; the number of a page is none'
printf '%s\n' 'Nr;Postcode;Soort hulp' 'V1;3511AB;VRV' ';;' 'Wachtlijst 2026;;' 'V2;3511AB;VRV' ';;' 'Pagina 2 van 3;;' 'V3;3511AB;VRV' ';;' 'Wijk Noord;;' 'V4;3511AB;VRV' >in.csv
cz-import --no-sandbox -t volunteer in.csv --dry-run || echo "status $?"
take 'a blank row among those who stopped, and a title behind them' 'V1;3511AB;VRV' '' 'Gestopt:;;' 'V2;3511AB;VRV' '' 'V3;3511AB;VRV' '' 'Actief:;;' 'V4;3511AB;VRV'
take 'the name of a place, or of a month, where ids have digits' 'Amersfoort;;' 'V1;3511AB;VRV' 'November;;' 'V2;3511AB;VRV'
cz-import --no-sandbox -t volunteer -q in.csv --rejects r.csv || echo "status $?"
cz-import --no-sandbox -t volunteer r.csv || echo "status $?"
take 'where ids are words' 'anna;3511AB;VRV' 'kees;;' 'V2;3511AB;VRV'
take 'an end, until a title right under its rows' 'V1;3511AB;VRV' 'Gestopt;;' 'V2;3511AB;VRV' 'Actief;;' 'V3;3511AB;VRV'
take 'notes below, without the other cells' 'V1;3511AB;VRV' 'V2*;3511AB;VRV' 'V3;3511AB;VRV' 'V4;3511AB;VRV' 'V5;3511AB;VRV' 'V6;3511AB;VRV' 'Noord' 'V7;3511AB;VRV' '* = gestopt' 'Bron: CRM' 'Laatst bijgewerkt 1-11-2026' 'V9'
