# a last day that is still to come is planned, and says nothing against a status that goes on; a day on which something happened cannot be to come
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox --as-of 2026-11-26 -t "$type" in.csv || echo "status $?"; }
H='Nr;Soort hulp;Postcode'
take 'a planned end' request "$H;Status;Einddatum" '1;tuin;3511AB;open;31-12-2026' '2;tuin;3511AB;actief;1-2-2027' '3;tuin;3511AB;;31-12-2026'
cz-import --no-sandbox --as-of 2026-11-26 -t request in.csv | cz-check --as-of 2026-11-26
take 'an end that was' request "$H;Status;Einddatum" '1;tuin;3511AB;open;31-10-2026'
take 'created to come' request "$H;Aangemeld op;Nodig voor" '1;tuin;3511AB;1-3-2062;1-3-2063' '2;tuin;3511AB;1-3-2026;1-3-2027' '3;tuin;3511AB;31-12-9999;1-3-2027'
take 'since when' volunteer 'Nr;Taken;Postcode;Sinds;VOG datum' '1;tuin;3511AB;1-1-2027;1-3-2025' '2;tuin;3511AB;1-3-2062;1-3-2025' '3;tuin;3511AB;1-3-2022;1-3-2027'
