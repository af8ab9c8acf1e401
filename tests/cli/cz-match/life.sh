# The last step of a match counts, whatever the order of the records.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"}
END
cat >life <<END
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-09-01"}
{"type":"match","request":"R1","volunteer":"V1","status":"active","proposed":"2026-09-01","started":"2026-09-05"}
{"type":"match","request":"R1","volunteer":"V1","status":"ended","proposed":"2026-09-01","started":"2026-09-05","ended":"2026-10-01"}
END
cz-match --as-of 2026-11-18 town life | cut -d, -f1-5
tac life | cz-match --as-of 2026-11-18 town - | cut -d, -f1-5
echo 'before it ended, V1 helps R1 only:'
head -n 2 life | cz-match --as-of 2026-11-18 town - | cut -d, -f1-4
echo 'a standing proposal keeps its dates, and is no new question:'
echo '{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-10","expires":"2026-11-20"}' |
	cz-match --as-of 2026-11-18 town - | head -n 1
echo '{"type":"volunteer","id":"V1","asks_per_month":1}' >one
echo '{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-10","expires":"2026-11-20"}' |
	cat - town | cz-match --as-of 2026-11-18 --what-if one | tail -n 1 | cut -d, -f5-7
echo 'and one without an end does not slide:'
for day in 11-11 11-24 11-25; do
	echo '{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-10"}' |
		cz-match --as-of 2026-$day town - | grep -o '"proposed":.*' || echo "gone on 2026-$day"
done
