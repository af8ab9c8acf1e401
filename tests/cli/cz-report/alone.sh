# The page of one partnership speaks of what stands on it, not of what others have.
cat >two.jsonl <<'X'
{"type":"partnership","id":"P1","name":"Een"}
{"type":"partnership","id":"P2","name":"Twee"}
{"type":"score","partnership":"P1","wave":"2026","aspect":"ambition","n":20,"mean":3.5,"mean_respondents":3.5,"parties":[{"party":"formal","n":20,"mean":3.5}]}
{"type":"score","partnership":"P2","wave":"2026","aspect":"ambition","n":20,"mean":3.5,"mean_respondents":3.5,"parties":[{"party":"formal","n":20,"mean":3.5}]}
{"type":"agenda","partnership":"P2","wave":"2026","points":[{"point":"seat","aspect":"ambition","reason":{"nl":"De mensen om wie het gaat zitten niet aan tafel.","en":"They have no seat."}}]}
{"type":"registration","partnership":"P2","matches":20}
X
for partnership in P1 P2; do
	cz-report --as-of 2026-11-25 two.jsonl --partnership $partnership --sections partnerships --format markdown
done
