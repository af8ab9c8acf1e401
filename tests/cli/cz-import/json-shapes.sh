# a member of another shape than its field is refused with its place, and nothing of it is lost in silence
printf '%s\n' '{"id":"1","category":"VRV","postcode":{"zip":"1234AB"},"urgency":1}' '{"id":"2","category":"VRV","urgency":[1,2]}' \
	'{"id":["3","4"],"category":["VRV"],"wishes":["a","b"]}' '{"id":"5","category":"VRV","postcode":["1234AB"],"wishes":[[],null,""]}' \
	'  {"id":"6","wishes":"né", "urgency":"x"}' '{"id":"7","id":"8"}' '{"id":"9","postcode":{}}' >in.jsonl
cz-import -t request in.jsonl || echo "status $?"
# conditions, "each" and entries for files of two kinds
cat >r.json <<'R'
{"type": "request", "only": {"column": "status", "is": ["open"]}, "each": {"columns": ["needs.code"], "as": "need"},
 "fields": [{"name": "id"}, {"column": "need", "target": "category"}, {"columns": ["where", "where.zip"], "target": "postcode"},
  {"column": "geo.coordinates", "type": "geopoint"}, {"column": "tags", "target": "goal", "capture": "doel:(\\w+)", "otherwise": "drop"}]}
R
printf '%s\n' '{"id":"1","status":"open","needs":[{"code":"VRV"},{"code":["GZL"]}],"where":"1234AB"}' \
	'{"id":"2","status":["open","x"],"needs":[{"code":"VRV"}]}' '{"id":"3","status":"open","needs":[{"code":{"VRV":1}}]}' \
	'{"id":"4","status":"open","needs":"VRV"}' '{"id":"5","status":"open","needs":{"code":["VRV","GZL"]},"where":{"zip":"1234AB"}}' \
	'{"id":"6","status":"open","geo":{"coordinates":[5.1,52.1]},"where":{"zap":1}}' \
	'{"id":"7","status":"open","geo":{"coordinates":[5.1,52.1]},"tags":["wijk:2","doel:rust"]}' >recipe.jsonl
cz-import -r r.json recipe.jsonl --rejects no.csv || echo "status $?"
cat no.csv
# a document on one line: the place of the member; what cannot be read in an element costs that element
printf '[{"id":"1","postcode":"1234AB","postcode":"1235AB"},{"id":"é1","postcode":"x"},\n {"id":"3",\n  "urgency":5}, {"id":"4","urgency":99999999999999999999},{"id":"5\\u0000"},{"id":"6"}]' >one.json
cz-import -t request one.json || echo "status $?"
# what the file of refused rows cannot show is refused again, until somebody has said that it is mended
printf 'id,category,cz_line,cz_field,cz_rule\n1,VRV,1,postcode,CZ240 an object\n2,VRV,2,postcode,\n' >again.csv
cz-import -t request again.csv || echo "status $?"
