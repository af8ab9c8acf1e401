# Who was asked last week and is not proposed again has to hear it, and somebody has to know.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"}
{"type":"request","id":"R2","category":"BDS","postcode":"1001","status":"closed"}
{"type":"request","id":"R3","category":"BDS","postcode":"1001","urgency":3}
{"type":"request","id":"R4","category":"BDS","postcode":"1001","urgency":1}
{"type":"request","id":"R5","category":"BDS","postcode":"1001","urgency":1}
{"type":"request","id":"R6","category":"BDS","postcode":"1001"}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001","status":"paused"}
{"type":"volunteer","id":"V2","categories":["BDS"],"postcode":"1001","status":"paused","capacity":9}
{"type":"volunteer","id":"V3","categories":["BDS"],"postcode":"1001"}
{"type":"volunteer","id":"V5","categories":["BDS"],"postcode":"1001"}
{"type":"volunteer","id":"V6","categories":["MAA"],"postcode":"1001","capacity":9}
END
cat >before <<END
{"type":"match","request":"R1","volunteer":"V2","status":"proposed","proposed":"2026-11-25"}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-25","expires":"2026-12-09"}
{"type":"match","request":"R2","volunteer":"V3","status":"proposed","proposed":"2026-11-25","expires":"2026-12-02"}
{"type":"match","request":"R3","volunteer":"V3","status":"proposed","expires":"2026-12-09"}
{"type":"match","request":"R5","volunteer":"V5","status":"proposed","proposed":"2026-11-25"}
END
m="cz-match --as-of 2026-12-02"
$m town before >plan
grep -v unmatched plan | cut -d, -f1-6
grep -o '"kept".*"referred"' plan
cat town before plan | cz-verify --as-of 2026-12-02 | cut -d, -f1-4
for l in en nl; do $m --lang $l --to text town before | grep -v 'nobody\|niemand'; done
echo "-- not who said no, whose time is over, who is helping already, or who is proposed again"
cat >over <<END
{"type":"match","request":"R1","volunteer":"V2","status":"declined","proposed":"2026-11-25","ended":"2026-11-30"}
{"type":"contact","id":"C1","request":"R1","volunteer":"V1","kind":"declined","date":"2026-12-01"}
{"type":"match","request":"R3","volunteer":"V3","status":"accepted","proposed":"2026-11-25"}
END
$m town before over | grep -o '"type":"withdrawn".*\|"kept".*"referred"'
cz-match --as-of 2026-12-10 town before | grep -o '"type":"withdrawn".*\|"kept".*"referred"'
echo "-- a plan that says fewer is no true account, and what it says is no match"
sed 's/"withdrawn":4/"withdrawn":3/' plan | cat town before - | cz-verify --as-of 2026-12-02 2>&1 >/dev/null | cut -d: -f2-
grep '"withdrawn"' plan | grep -v match_run | cat town before - | $m | cmp - plan && echo the same
echo "-- whom the one who asks does not want has to hear it, who refuses himself need not"
for who in request volunteer both; do
	asks= gives=
	case $who in request|both) asks=',"refuses":["V1"]' ;; esac
	case $who in volunteer|both) gives=',"refuses":["R1"]' ;; esac
	cat >refused <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001"$asks}
{"type":"volunteer","id":"V1","categories":["BDS"],"postcode":"1001"$gives}
{"type":"match","request":"R1","volunteer":"V1","status":"proposed","proposed":"2026-11-25"}
END
	$m refused >plan
	grep -o '"type":"withdrawn".*\|"kept".*"referred"' plan
	cat refused plan | cz-verify --as-of 2026-12-02 | cut -d, -f1-3
	$m --lang en --to text refused | grep hear || true
done
