# The same town on every machine, for ever: tests and goldens of other commands stand on it.
cz-generate --requests 12 --volunteers 8 --partnerships 1 --seed 7 --as-of 2026-11-25 >town.jsonl
grep -E '"type":"(request|volunteer|match)"' town.jsonl
cz-generate --requests 30000 --volunteers 12000 --partnerships 40 --seed 7 --as-of 2026-11-25 | sha256sum
cz-generate --requests 40 --volunteers 30 --partnerships 2 --seed 7 --as-of 2026-11-25 --to csv -o town
(cd town && ls && head -2 hulpvragen.csv && sha256sum *.csv)
