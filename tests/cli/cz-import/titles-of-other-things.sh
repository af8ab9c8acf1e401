# under a title over a group of columns that is not of the record, a status, a number, a day or a place is of what the title names
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'a holiday' volunteer ';;;Vakantie;' 'nr;aanbod;postcode;van;tot' '1;tuin;3511;1-7-2026;14-7-2026'
take 'a training, an employer' volunteer ';;;Training;;Werkgever;' 'nr;aanbod;postcode;status;datum;postcode;max km' '1;tuin;3511;gestopt;12-3-2026;6711;5'
take 'a complaint' request ';;;Klacht;;' 'nr;soort hulp;postcode;datum;status;afgesloten op' '1;tuin;3511;1-10-2026;afgesloten;5-10-2026'
take 'a card beats no id' volunteer ';;;Pas;' 'relatienr;aanbod;postcode;nummer;geldig tot' 'R1;tuin;3511;9912;1-1-2030'
take 'an evaluation' match ';;;Evaluatie;;' 'hulpvraagnr;vrijwilligernr;gestart op;status;datum;reden' '1;V1;1-2-2026;afgerond;1-5-2026;goed'
take 'of the record' request 'Hulpvraag;;;Status en datum;' 'nr;soort hulp;postcode;status;aangemeld op' '1;tuin;3511;open;1-10-2026'
take 'over the first columns it is of the file' request 'Wijkteam Oost;;;' 'nr;soort hulp;postcode;datum' '1;tuin;3511;1-10-2026'
