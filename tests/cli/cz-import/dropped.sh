# what "otherwise": "drop" leaves out is counted, field by field, whatever did not know it
cat >r.json <<'R'
{"type": "request", "fields": [{"name": "id"}, {"column": "soort", "target": "category", "map": {"rijden": "VRV"}, "otherwise": "drop"},
 {"column": "wijk", "target": "area", "lookup": {"file": "wijken.csv", "key": "naam", "value": "code"}, "otherwise": "drop"},
 {"column": "doel", "target": "goal", "capture": "doel:(\\w+)", "otherwise": "drop"},
 {"column": "talen", "target": "languages", "otherwise": "drop"}, {"column": "datum", "target": "created"}]}
R
printf 'naam,code\nNoord,WK036301\nZuid,WK036302\nZuid,WK036303\n' >wijken.csv
printf 'id,soort,wijk,doel,talen,datum\n1,rijden,Noord,doel:rust,Turks,1-3-2026\n2,zwemmen,Oost,anders,Turks|Elfs|Dwergs,1-3-2026\n3,zwemmen,Zuid,anders,Elfs,1-3-2026\n4,zwemmen,Oost,anders,Elfs,gisteren\n' >in.csv
cz-import -r r.json in.csv --stats stats.json || echo "status $?"
cat stats.json
cz-import -r r.json in.csv --dry-run -q || echo "status $?"
cz-import -r r.json in.csv --dry-run -q --lang nl || echo "status $?"
