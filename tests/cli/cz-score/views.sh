# Professional and carer about the same situation, and what the registration says.
r() { printf '{"type":"response","partnership":"%s","wave":"1","party":"%s","bank":"sofa4","answers":{"COL1":%d,"COL2":%d,"COL3":%d,"COL4":%d}}\n' "$@"; }
{
	for s in 1 2 3 4 5 6; do r S$s formal 4 4 5 4; r S$s informal 4 3 $((1 + s % 2)) 4; done
	echo '{"type":"partnership","id":"S1"}'
	echo '{"type":"request","id":"R1","category":"BDS","created":"2026-01-01","status":"closed","partnership":"S1","organisation":"O1"}'
	echo '{"type":"request","id":"R2","category":"BDS","created":"2026-01-01","status":"active","partnership":"S1"}'
	echo '{"type":"volunteer","id":"V1","categories":["BDS"],"status":"active"}'
	echo '{"type":"match","request":"R1","volunteer":"V1","status":"ended","started":"2026-01-10","ended":"2026-06-01"}'
	echo '{"type":"match","request":"R2","volunteer":"V1","status":"active","started":"2026-10-10"}'
	echo '{"type":"request","id":"R3","category":"BDS","created":"2026-01-01","status":"active","partnership":"S1"}'
	echo '{"type":"match","request":"R3","volunteer":"V1","status":"active","started":"2026-02-01"}' # nobody asked since
	echo '{"type":"contact","request":"R1","volunteer":"V1","kind":"joint_intake","by":"formal","date":"2026-01-09"}'
	echo '{"type":"contact","request":"R1","volunteer":"V1","kind":"progress","by":"informal","date":"2026-03-20"}'
	echo '{"type":"contact","request":"R1","volunteer":"V1","kind":"feedback","by":"informal","date":"2026-06-02"}'
} | cz-score --bank sofa4 --as-of 2026-11-25 | grep -E '"(views|registration)"'
