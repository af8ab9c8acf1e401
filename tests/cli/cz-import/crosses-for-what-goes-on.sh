# an empty cell beside crosses under a column for what goes on says that it does not, and a last day beside a status that goes on is told
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'volunteers' volunteer 'nr;aanbod;pc;actief' '1;tuin;3511;x' '2;tuin;3511;'
take 'requests' request 'nr;soort hulp;pc;open' '1;tuin;3511;x' '2;tuin;3511;'
take 'a last day' request 'nr;soort hulp;pc;status;afgesloten op' '1;tuin;3511;open;1-11-2026' '2;tuin;3511;open;' '3;tuin;3511;afgesloten;1-11-2026'
take 'of a match' match 'Hulpvraagnr;Vrijwilligernr;Gestopt op;Status' '1;V1;1-3-2026;actief' '2;V2;;actief'
take 'a day to come' volunteer 'nr;aanbod;pc;status;datum uit' '1;tuin;3511;actief;1-1-2027'
