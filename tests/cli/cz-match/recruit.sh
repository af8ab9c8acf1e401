# One more on Monday morning would serve R2; one who speaks Tigrinya R3.
cp "$DATA/monday.jsonl" town
cz-match --as-of 2026-11-18 --recruit town
