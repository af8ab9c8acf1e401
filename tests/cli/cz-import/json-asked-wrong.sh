# what a JSON file is asked for in vain: what its dialect is, records in an empty list; keys with escapes are found
printf '[{"id": "V1"}]' >in.json
cz-import --sniff -t volunteer in.json || echo "status $?"
cz-import --sniff --lang nl <in.json || echo "status $?"
printf '{"a": 1}' | cz-import --sniff --from csv -t volunteer || echo "status $?"
echo '[]' | cz-import -t volunteer
printf '{"type": "volunteer", "records": "data.items", "fields": [{"column": "id", "target": "id"}]}' >r.json
echo '{"data": {"items": []}}' | cz-import -r r.json
printf '{"d\\u0061ta": {"\\u0069tems": [{"id": "V1"}]}}' | cz-import -r r.json
