# Pairs that somebody else judged, for most points and for least cost.
cat >pairs <<END
{"type":"pair","request":"a","volunteer":"x","score":4}
{"type":"pair","request":"a","volunteer":"y","score":1}
{"type":"pair","request":"b","volunteer":"y","score":3}
{"type":"pair","request":"b","volunteer":"x","score":2}
{"type":"pair","request":"c","volunteer":"z","score":-5}
{"type":"request","id":"c","category":"BDS","created":"2026-11-01","urgency":1}
{"type":"volunteer","id":"x","categories":["BDS"],"capacity":2}
END
for how in "" --minimise; do
	cz-match --prices $how pairs >plan
	cz-verify pairs plan
	grep -v price plan | cz-verify pairs -
	grep match_run plan | cz-verify pairs - || echo "status $?"
	sed 's/"volunteer":"[xy]","status"/"volunteer":"q","status"/' plan | cz-verify pairs - || echo "status $?"
done
echo '{"type":"match","request":"a","volunteer":"x","status":"proposed","score":4}' >alone
cz-verify pairs alone || echo "status $?"
cz-verify --minimise pairs alone || echo "status $?"
