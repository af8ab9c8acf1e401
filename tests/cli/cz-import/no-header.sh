# a row of data in which one cell is called like a column is no header: nothing of it is shown, and no row is lost
printf 'Sleutel;Wat;Waar\n7;Jan de Wit;2511AB\n8;id;2512AB\n9;Piet;2513AB\n' >a.csv
printf 'Overzicht A;b;c\nJan Jansen;nummer;2511AB\nPiet;13;2512AB\n' >b.csv
printf 'Overzicht van alle vragen\n\nNummer\n7\n8\n' >c.csv
printf 'Lijst;van;vragen\nNr;Soort;Waar\n7;Tuin;2511AB\n' >d.csv
for f in a b c d; do cz-import -t request $f.csv || echo "$f: status $?"; done
