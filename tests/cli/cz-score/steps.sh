# A match that stands there with several steps of its life is one match, in whatever order they come; what the last step
# leaves out, earlier ones tell. Another match of the same two, only proposed, is none that started.
m() { printf '{"type":"match","request":"%s","volunteer":"V1","status":"%s"%s}\n' "$@"; }
{
	echo '{"type":"partnership","id":"S1"}'
	for r in R1 R2 R3; do
		echo '{"type":"request","id":"'$r'","category":"BDS","created":"2026-01-01","status":"active","partnership":"S1"}'
	done
	echo '{"type":"volunteer","id":"V1","categories":["BDS"],"status":"active"}'
	m R1 accepted ',"proposed":"2026-10-01","started":"2026-10-10"'
	m R1 active ',"started":"2026-10-10"'
	m R2 ended ',"ended":"2026-06-01"'
	m R2 active ',"started":"2026-05-01"'
	m R3 ended ',"started":"2026-02-01","ended":"2026-03-01"'
	m R3 proposed ',"proposed":"2026-11-20"'
	echo '{"type":"contact","request":"R1","volunteer":"V1","kind":"joint_intake","by":"formal","date":"2026-10-09"}'
	echo '{"type":"contact","request":"R2","volunteer":"V1","kind":"evaluation","by":"formal","date":"2026-05-31"}'
} >town
cz-score --as-of 2026-11-25 town
sort -r town | cz-score --as-of 2026-11-25
# The registration speaks to the same aspects, whichever bank is named first.
for banks in '--bank kaats5 --bank sofa4' '--bank sofa4 --bank kaats5'; do
	cz-score $banks --as-of 2026-11-25 town | grep '"type":"registration"'
done | uniq -c
