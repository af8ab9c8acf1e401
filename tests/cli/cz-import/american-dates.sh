# a time with AM or PM, and a date with the month first in another column, cast doubt on dates that can be read either way
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t request in.csv || echo "status $?"; }
H='Nr;Soort;Postcode;Datum'
take 'AM and PM' "$H" '1;tuin;6711;11/3/2026 2:15:33 PM' '2;tuin;6711;14/3/2026 2:15 am' '3;tuin;6711;3 nov 2026 2:15 p.m.' '4;tuin;6711;11/3/2026 14:15:33'
take 'another column' "$H;Nodig voor" '1;tuin;6711;11/3/2026;11/30/2026' '2;tuin;6711;11/4/2026;'
take 'one that has the day first itself' "$H;Nodig voor" '1;tuin;6711;13/3/2026;11/30/2026' '2;tuin;6711;11/4/2026;' '3;tuin;6711;4/4/2026;'
take 'one with hyphens' "$H;Nodig voor" '1;tuin;6711;11-3-2026;11/30/2026' '2;tuin;6711;11-4-2026;'
take 'a week of November, or the 11th of three months' 'Id;Category;Zip;Created' '1;Garden;6711;11/2/2026' '2;Garden;6711;11/3/2026' '3;Garden;6711;11/4/2026'
cz-import --no-sandbox --sniff -t request in.csv >r.json
sed 's|"target":"created"|"target":"created","format":"m/d/yyyy"|' r.json >us.json
cz-import --no-sandbox -r us.json in.csv
take 'a week of November in Dutch, and the first of each month' "$H;Nodig voor" '1;tuin;6711;2/11/2026;1/12/2026' '2;tuin;6711;3/11/2026;1/1/2027' '3;tuin;6711;4/11/2026;1/2/2027'
