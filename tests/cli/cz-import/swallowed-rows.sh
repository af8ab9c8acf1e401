# a quote that opens in one row and closes in a later one swallows neither: those rows are refused, the others come through
take() {
	echo "== $1"
	shift
	printf '%s\n' "$@" >in.csv
	cz-import --no-sandbox -q -t request --stats=s.json --rejects=r.csv in.csv || echo "status $?"
	cat r.csv
	grep -o '"rows":[0-9]*\|"accepted":[0-9]*\|"refused":[0-9]*' s.json
}
take 'in the last column' 'nr;soort hulp;pc;opm' '1;tuin;3511;"a' '2;tuin;3512;b"' '3;tuin;3513;c'
take 'in the middle, over three rows' 'nr;soort hulp;opm;pc' 'H1;tuin;"a;3511' 'H22;tuin;b;3512' 'H3;tuin;c";3513' 'H4;tuin;d;3514'
take 'a text of several lines' 'nr;soort hulp;pc;opm' '1;tuin;3511;"bel; niet mailen' 'melk; brood; kaas' '1: een; twee' 'einde"' '2;tuin;3512;c'
take 'a text in the first column' 'opm;nr;soort hulp;pc' '"a' 'b";1;tuin;3511' 'c;2;tuin;3512'
take 'a list in the last of two columns' 'nr,soort hulp' '1,"tuin' '2, tuin"'
