# a second record of one id is another one too when it differs only in what a report does not count
cat >town.jsonl <<'T'
{"type":"request","id":"R1","category":"VRV","postcode":"3511 AB","created":"2026-11-02","languages":["nl"],"goal":"een"}
{"type":"request","id":"R1","category":"VRV","postcode":"3511 AB","created":"2026-11-02","languages":["nl"],"goal":"een"}
{"type":"request","id":"R1","category":"VRV","postcode":"3511 AB","created":"2026-11-02","languages":["tr"],"goal":"een"}
{"type":"request","id":"R1","category":"VRV","postcode":"3511 AB","created":"2026-11-02","languages":["nl"],"goal":"twee"}
{"type":"volunteer","id":"V1","categories":["VRV"],"skills":["a"],"absent":["2026-01-01/2026-01-02"]}
{"type":"volunteer","id":"V1","categories":["VRV"],"skills":["a"],"absent":["2026-01-01/2026-01-02"]}
{"type":"volunteer","id":"V1","categories":["VRV"],"skills":["a"],"absent":["2026-01-01/2026-01-03"]}
{"type":"volunteer","id":"V1","categories":["VRV"],"interests":["a"],"absent":["2026-01-01/2026-01-02"]}
{"type":"volunteer","id":"V1","categories":["BDS"],"skills":["a"],"absent":["2026-01-01/2026-01-02"]}
T
cz-report --week 2026-W47 --format csv town.jsonl 2>&1 >report.csv | grep -oE ':[0-9]+:.*CZ21[89]'
cz-match --as-of 2026-11-25 town.jsonl 2>&1 >matches.jsonl | grep -oE ':[0-9]+:.*CZ21[89]'
