# A plan that a person changed, with nothing but the page at hand.
cat >town <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"request","id":"R1","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":1,"status":"open"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","created":"2026-11-01","urgency":2,"status":"open"}
{"type":"request","id":"R3","category":"TUI","postcode":"1002","created":"2026-11-01","urgency":3,"status":"open"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","capacity":2,"status":"active"}
{"type":"volunteer","id":"V2","categories":["TUI"],"postcode":"1002","status":"active"}
END
cz-match --as-of 2026-11-18 --prices town >plan
cz-verify town plan
ask() { # WHAT FILE...
	echo "== $1"
	shift
	cz-verify "$@" 2>&1 || echo "status $?"
}
sed '1d' plan >fewer
ask "one of two with the same volunteer is dropped" town fewer
{ cat fewer; echo '{"type":"match","request":"R1","volunteer":"V1"}'; } >added
ask "and added again, with no more than two names" town added
{ cat plan; echo '{"type":"match","request":"R3","volunteer":"V1"}'; } >added
ask "a pair that the rules forbid, with no more than two names" town added
grep '"match"' plan >lines
ask "only the matches, on another day" --as-of 2026-12-01 town lines
ask "only the matches, on their day" --as-of 2026-11-18 town lines
ask "the town is forgotten" plan
echo "== through Dutch Excel, without the terms"
cz-export -t match --to=excel plan | sed 's/R1;V1/R1;V2/' |
	awk -F ';' 'NR == 1 {for (i = 1; i <= NF; i++) if ($i == "Opbouw") terms = i}
		{for (i = 1; i <= NF; i++) if (i != terms) printf "%s%s", (i > 1 ? ";" : ""), $i; print ""}' >plan.csv
cz-import -t match plan.csv >changed
grep -v '"match"' plan >>changed
ask "R1 goes to V2" town changed
