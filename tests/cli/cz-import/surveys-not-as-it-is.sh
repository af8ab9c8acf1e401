# answers on what is wished, or how much it matters, are not how it is: a line above the header refuses them, a group is passed over
try() { # lines
	printf '%s\n' "$@" >in.csv
	cz-import -t response --rejects refused.csv in.csv 2>&1 || echo "status $?"
}
header='Samenwerking;Respondent;Partij;AMB1;AMB2'
for line in 'Gewenste situatie' 'Belangrijkheid' 'Hoe belangrijk vindt u dit?' 'Huidige en gewenste situatie' 'Belangrijk: vul alles in'; do
	echo "== $line"
	try "$line" "$header" 'P1;1;formeel;4;5' 'P1;2;informeel;3;4'
done
try 'Streefwaarden' "$header" 'P1;1;formeel;4;5'
cat refused.csv
echo '== who empties cz_rule says that it is right'
sed 's/CZ283.*//' refused.csv >mended.csv
cz-import -t response mended.csv
echo '== groups'
try 'Samenwerking;Respondent;Partij;Huidige situatie;;Gewenste situatie;' ';;;AMB1;AMB2;AMB1;AMB2' 'P1;1;formeel;4;5;3;2' 'P1;2;informeel;3;4;5;5'
echo '== not finished, or a test'
try "$header;Finished;Status" 'P1;1;formeel;4;5;True;IP Address' 'P1;2;informeel;3;;False;IP Address' 'P1;3;informeel;3;4;True;Survey Preview'
try "$header;Datum verzonden" 'P1;1;formeel;4;5;2026-03-01' 'P1;2;informeel;3;;'
echo '{"type":"response","otherFields":"known","fields":[],"only":{"column":"Datum verzonden","filled":true}}' >r.json
cz-import -r r.json in.csv
