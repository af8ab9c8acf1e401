# JSON Lines and documents through the same recipes, with dotted paths
cat >r.json <<'R'
{"type": "request", "fields": [{"column": "key", "target": "id"}, {"column": "where.zip", "target": "postcode"},
 {"column": "needs.code", "target": "category"}, {"column": "langs", "target": "languages"}, {"column": "car", "target": "car", "optional": true}]}
R
printf '%s\n' '{"key":1,"where":{"zip":"3511AB"},"needs":[{"code":"VRV"}],"langs":["nl","tr"]}' '{"key":2,"where":{"zip":"x"},"needs":[]}' '{bad' '[1]' '' \
	'{"key":"3","car":true}' >in.jsonl
cz-import -r r.json in.jsonl || echo "status $?"
printf '[\n {"key": 1,\n  "langs": "Turks"},\n {"key": 2}, 3\n]\n' | cz-import -r r.json || echo "status $?"
printf '{"data": {"items": [{"id": "O1", "name": "x", "party": "gemeente"}]}}' >doc.json
printf '{"type": "organisation", "records": "data.items"}' >o.json
cz-import -r o.json doc.json
