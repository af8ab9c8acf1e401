# what nobody travels is no distance in km, and one cell in minutes casts doubt on the numbers of its column
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
H='Nr;Taken;Postcode;Max afstand'
take 'bounds' "$H" '1;tuin;6711;5000' '2;tuin;6711;15 m' '3;tuin;6711;500 m' '4;tuin;6711;350' '5;tuin;6711;999' '6;tuin;6711;0' '7;tuin;6711;25 km'
take 'minutes' "$H" '1;tuin;6711;30' '2;tuin;6711;15 minuten' '3;tuin;6711;30 km'
take 'all with their unit' "$H" '1;tuin;6711;30 km' '2;tuin;6711;half uur'
