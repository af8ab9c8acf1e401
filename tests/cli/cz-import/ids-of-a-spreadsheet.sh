# what a spreadsheet or a program made of an id is not the id that other files have
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
take 'days' 'nr;aanbod;pc' '1-jan;tuin;3511' 'nov-26;tuin;3511' '1-mrt-a;tuin;3511' 'V-jan;tuin;3511'
take 'points' 'nr;aanbod;pc' '999;tuin;3511' '1.000;tuin;3511' '12.0;tuin;3511' '2026.14;tuin;3511' '202.610.001.196;tuin;3511' '20.2.610;tuin;3511' '2026.610.001;tuin;3511' '1.000.00;tuin;3511'
