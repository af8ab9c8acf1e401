# What a Dutch office opens: words, commas, days; and nothing that Excel would run.
cat >in.jsonl <<'END'
{"type":"volunteer","id":"=1+1","categories":["VRV","GZL"],"postcode":"4962 AB","max_km":7.5,"times":["mon-morning","sun-evening"],"languages":["nl"],"skills":["@SUM(A1)","a|b","x;\"y\""],"car":true,"vog_seen":"2026-03-01","capacity":2,"absent":["2026-12-20/2027-01-03"],"status":"active"}
{"type":"request","id":"R1"}
{"type":"volunteer","id":"+31\u001b[2J","skills":["<script>alert(1)</script>"],"car":false}
END
cz-export -t volunteer --to excel in.jsonl
cz-export -t volunteer --to excel --lang en in.jsonl
