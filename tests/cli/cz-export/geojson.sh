# A role that sees only the area gets the middle of the area; who has no place is left out.
cat >in.jsonl <<'END'
{"type":"volunteer","id":"V2","postcode":"4962","categories":["TUI"]}
{"type":"volunteer","id":"V1","lat":52.151,"lon":5.381,"area":"WK900100","skills":["\"}]}<b>"]}
{"type":"request","id":"R1","postcode":"9999 ZZ"}
{"type":"place","area":"WK900100","lat":52.15,"lon":5.38,"name":"Centrum"}
{"type":"place","postcode":"4962","x":155000,"y":463000}
END
cz-export --to geojson -v in.jsonl 2>said
grep weggelaten said
cz-export --to geojson -t volunteer --role organisation in.jsonl
cz-export --to geojson --role public </dev/null
