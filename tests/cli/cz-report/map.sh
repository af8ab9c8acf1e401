# Areas are drawn where a feature bears their code; degrees or RD metres, with holes, in any property.
cat >map.geojson <<'X'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"statcode":"WK900101","statnaam":"<b>"},"geometry":{"type":"Polygon","coordinates":[[[5.0,52.0],[5.1,52.0],[5.1,52.1],[5.0,52.1],[5.0,52.0]],[[5.02,52.02],[5.04,52.02],[5.04,52.04],[5.02,52.02]]]}},
{"type":"Feature","properties":{"n":1,"gebied":"WK900102"},"geometry":{"type":"MultiPolygon","coordinates":[[[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]]]}},
{"type":"Feature","properties":null,"geometry":null},
{"type":"Feature","properties":{"x":"WK900101"},"geometry":{"type":"Polygon","coordinates":[[],["a"],[[1]],5]}}]}
X
cat >in.jsonl <<'X'
{"type":"request","id":"R1","category":"VRV","area":"WK900101","created":"2026-11-02","status":"open"}
{"type":"request","id":"R2","category":"BDS","area":"WK900102","created":"2026-11-02","status":"open"}
X
cz-report --as-of 2026-11-25 in.jsonl --edition internal --map map.geojson | grep -A1 '<path fill="#0072b2" stroke="#8a97a6"'
cz-report --as-of 2026-11-25 in.jsonl --map in.jsonl || echo "status $?"
