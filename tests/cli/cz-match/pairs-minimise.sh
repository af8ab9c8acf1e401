cz-match --minimise --prices <<END
{"type":"pair","request":"a","volunteer":"x","score":4}
{"type":"pair","request":"a","volunteer":"y","score":1}
{"type":"pair","request":"b","volunteer":"y","score":3}
{"type":"pair","request":"c","volunteer":"y","score":9}
END
echo "-- whoever is left helps somebody else, or helps this one already"
printf '{"type":"request","id":"c","helpers":2}\n{"type":"pair","request":"c","volunteer":"x","score":4}\n{"type":"pair","request":"d","volunteer":"x","score":1}\n' >few
cz-match few | grep unmatched
for l in nl en; do cz-match --lang $l --to text few; done
echo "-- records of a town have no costs: refused, not passed over in silence"
printf '{"type":"request","id":"R","category":"BDS","remote":true}\n' >town
cz-match --as-of 2026-11-26 --minimise town 2>&1 || echo "status $?"
