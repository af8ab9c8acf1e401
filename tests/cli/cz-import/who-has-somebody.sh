# a request that has somebody is told where its status does not say so, the start and the reason of a match are read, the gender that is wished comes before that of who asks, and a mere reason is none for closing
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
R='Nr;Soort hulp;Postcode'
take 'a day' request "$R;Gekoppeld op" '1;Vervoer;3511 AB;2-11-2026' '2;Vervoer;3511 AB;'
take 'who' request "$R;Gekoppelde vrijwilliger;Status" '1;Vervoer;3511 AB;V12;open' '2;Vervoer;3511 AB;V13;gekoppeld' '3;Vervoer;3511 AB;geen;'
take 'yes and no' request "$R;Matched" '1;Vervoer;3511 AB;ja' '2;Vervoer;3511 AB;nee'
take 'two genders' request "$R;M/V;Gewenst geslacht vrijwilliger" '1;Maatje;3511 AB;V;man'
take 'why it was asked' request "$R;Reden" '1;Vervoer;3511 AB;slecht ter been'
take 'when it began' match 'Hulpvraag;Vrijwilliger;Status;Gekoppeld op' '1;2;Actief;2-11-2026'
take 'when and why' match 'Hulpvraag;Vrijwilliger;Status;Datum koppeling;Reden afsluiting' '1;2;Afgesloten;2-11-2026;verhuizing'
take 'titles or ids' volunteer "$R" 'Centrum;;' '1;Vervoer;3511 AB' 'Noord;;' '2;Vervoer;3511 AB'
