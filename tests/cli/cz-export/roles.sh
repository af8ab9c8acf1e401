# Each role, and what it may not have.
cat >in.jsonl <<'END'
{"type":"request","id":"R1","category":"ADM","postcode":"4962 AB","lat":52.15,"lon":5.38,"area":"WK900100","created":"2026-10-01","languages":["tr"],"wishes":["rustig"],"status":"open"}
{"type":"match","request":"R1","volunteer":"V1","status":"active","started":"2026-10-20"}
{"type":"score","partnership":"P1","wave":"2026","aspect":"ambition","n":7,"mean":3.5,"secret":"no"}
END
for role in coordinator organisation municipality; do
	echo "# $role"
	cz-export -t request --role $role in.jsonl
done
cz-export -t score --role municipality in.jsonl | tail -1
cz-export -t request --role public in.jsonl && exit 9 || test $? = 2
cz-export -t request --role alderman in.jsonl && exit 9 || test $? = 2
cz-export -t help in.jsonl && exit 9 || test $? = 2
cz-export in.jsonl && exit 9 || test $? = 2
echo '{"roles": {"x": {"person": true, "types": {"request": ["id", "colour"]}}}}' >own.json
cz-export -t request --role x --policy own.json in.jsonl && exit 9 || test $? = 3
sed 's/colour/category/' own.json >better.json
cz-export -t request --role x --policy better.json in.jsonl
cz-export --print-policy >default.json
cz-export -t request --policy default.json --role organisation in.jsonl | tail -1
