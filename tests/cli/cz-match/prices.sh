# What one more place is worth, before the cost of load: nothing where nobody needs it, however much is carried already.
cat >town <<END
{"type":"request","id":"R1","category":"BDS","postcode":"1001","status":"active","helpers":3}
{"type":"request","id":"R2","category":"TUI","postcode":"1001","status":"active","helpers":3}
{"type":"request","id":"R3","category":"VRV","postcode":"1001","interests":["schaken"]}
{"type":"volunteer","id":"V1","categories":["KOK"],"postcode":"1001","capacity":3}
{"type":"volunteer","id":"V2","categories":["VRV"],"postcode":"1001","capacity":2,"interests":["schaken"]}
{"type":"volunteer","id":"V3","categories":["VRV"],"postcode":"1001","capacity":2}
{"type":"match","request":"R1","volunteer":"V1","status":"active","started":"2026-11-01"}
{"type":"match","request":"R2","volunteer":"V1","status":"active","started":"2026-11-01"}
{"type":"match","request":"R1","volunteer":"V2","status":"active","started":"2026-11-01"}
END
prices() { grep -o '"volunteer":"V.","price":.*'; }
cz-match --as-of 2026-11-18 --prices town >plan
prices <plan
cz-verify town plan | grep -o '"proof":"[^"]*"'
# with one interest less V3 is as good and carries nothing: a place of V2 would gain only once it cost less
grep -v '"id":"R3"' town >other
echo '{"type":"request","id":"R3","category":"VRV","postcode":"1001","interests":["schaken"],"wishes":["zingen"]}' >>other
sed -i 's/"capacity":2}/"capacity":2,"interests":["zingen"]}/' other
cz-match --as-of 2026-11-18 --prices other >plan
prices <plan
cz-verify other plan | grep -o '"proof":"[^"]*"'
