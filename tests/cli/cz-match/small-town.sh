# Three ask for transport, two can drive; one request is too far, one is for professionals.
cat >town <<END
{"type":"place","postcode":"1001","x":100000,"y":450000}
{"type":"place","postcode":"1002","x":103000,"y":450000}
{"type":"place","postcode":"1009","x":120000,"y":450000}
{"type":"request","id":"R1","category":"VRV","postcode":"1001","created":"2026-11-01","urgency":1,"car":true,"status":"open"}
{"type":"request","id":"R2","category":"VRV","postcode":"1001","created":"2026-11-01","urgency":2,"car":true,"status":"open"}
{"type":"request","id":"R3","category":"VRV","postcode":"1002","created":"2026-11-01","urgency":3,"car":true,"status":"open"}
{"type":"request","id":"R4","category":"TUI","postcode":"1009","created":"2026-11-01","status":"open"}
{"type":"request","id":"R5","category":"ZRG","postcode":"1001","created":"2026-11-01","status":"open"}
{"type":"volunteer","id":"V1","categories":["VRV"],"postcode":"1001","car":true,"status":"active"}
{"type":"volunteer","id":"V2","categories":["VRV","TUI"],"postcode":"1002","car":true,"status":"active"}
{"type":"volunteer","id":"V3","categories":["VRV"],"postcode":"1002","car":false,"status":"active"}
END
cz-match --as-of 2026-11-18 --prices --alternatives 1 town
