# crosses under the words of a field, of a form or under a merged title; two of them are no answer
try() { # lines
	printf '%s\n' "$@" >in.csv
	cz-import -t request in.csv 2>&1 || echo "status $?"
}
try 'Nr;PC;Hulp;Urgentie [Laag];Urgentie [Midden];Urgentie [Hoog]' '1;3511;tuin;x;;' '2;3511;tuin;;;x' '3;3511;tuin;;;' '4;3511;tuin;;x;x' '5;3511;tuin;;nee;ja'
try 'Nr;PC;Hulp;Urgentie;;;Frequentie;;' ';;;Laag;Midden;Hoog;Wekelijks;Maandelijks;Eenmalig' '1;3511;tuin;x;;;;x;' '2;3511;tuin;;;x;x;;' '3;3511;tuin;;;;;;'
echo '== words that the field has not, and a column of its own'
try 'Nr;PC;Hulp;Frequentie [Wekelijks];Frequentie [Anders]' '1;3511;tuin;x;'
try 'Nr;PC;Hulp;Urgentie;Urgentie [Laag];Urgentie [Hoog]' '1;3511;tuin;hoog;x;'
echo '== the found recipe'
printf '%s\n' 'Nr;PC;Hulp;Frequentie [Wekelijks];Frequentie [Maandelijks]' '1;3511;tuin;x;' '2;3511;tuin;;x' '3;3511;tuin;x;x' >in.csv
cz-import -t request --sniff in.csv >r.json
cz-import -r r.json in.csv 2>&1 || echo "status $?"
