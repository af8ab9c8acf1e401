# "Dag" with the day of the week of the date beside it is no day on which somebody is to be helped
take() {
	echo "== $1"
	shift
	printf '%s\n' "$@" >in.csv
	cz-import --no-sandbox -t request in.csv || echo "status $?"
}
take 'behind the date' 'nr;Datum melding;Dag;soort hulp;pc' '1;2-11-2026;maandag;tuin;3511' '2;3-11-2026;dinsdag;vervoer;3512'
take 'before it' 'nr;Dag;Datum;Tijd;soort hulp;pc' '1;ma;2-11-2026;9:15;tuin;3511' '2;di;3-11-2026;14:20;vervoer;3512'
take 'other days' 'nr;Datum melding;Dag;soort hulp;pc' '1;2-11-2026;maandag;tuin;3511' '2;3-11-2026;vrijdag;vervoer;3512'
take 'not beside it' 'nr;Datum melding;soort hulp;pc;Dag' '1;2-11-2026;tuin;3511;maandag' '2;3-11-2026;vervoer;3512;dinsdag'
take 'one row' 'nr;Datum melding;Dag;soort hulp;pc' '1;2-11-2026;maandag;tuin;3511'
