# A typing mistake in a type is told: the plan was perhaps made with a record that is not there now.
cat >town <<END
{"type":"request","id":"R1","category":"VRV","postcode":"1001","urgency":1,"status":"open"}
{"type":"volunteer","id":"V1","categories":["VRV"],"postcode":"1001","status":"active"}
END
cz-match --as-of 2026-11-18 --prices town >plan
printf '{"type":"volunter","id":"V2"}\n' >odd
cz-verify town odd plan || echo "status $?"
