# "Ma van" and "Ma tot" hold the two ends of one stretch: without them a record would be of any time
try() { # lines
	printf '%s\n' "$@" >in.csv
	cz-import -t volunteer in.csv 2>&1 || echo "status $?"
}
try 'Nr;PC;Hulp;Ma van;Ma tot;Di van;Di tot' '1;3511;tuin;9:00;12:00;;' '2;3511;tuin;;;13:00;17:00' '3;3511;tuin;;;;' '4;3511;tuin;-;-;-;-'
try 'Nr;PC;Hulp;Maandag begin;Maandag eind' '1;3511;tuin;9:00;12:00' '2;3511;tuin;;'
try 'Nr;PC;Hulp;Maandag;;Dinsdag;' ';;;van;tot;van;tot' '1;3511;tuin;9;12;;' '2;3511;tuin;;;;'
echo '== beside the days themselves, and of a day of the calendar'
try 'Nr;PC;Hulp;Maandag;Maandag [van];Maandag [tot]' '1;3511;tuin;ja;9:00;12:00' '2;3511;tuin;ja;;'
try 'Nr;PC;Hulp;Van;Tot;Maandag' '1;3511;tuin;1-1-2026;31-12-2026;ja'
