# A week later the weeks that were published already stay as they were: 25 of them, in 8 columns.
town=$DATA/report/town.jsonl
cz-report --as-of 2026-11-25 --week 2026-W46 "$town" --format json -o before.json
cz-report --as-of 2026-11-25 --week 2026-W46 "$town" --format csv | grep '^weeks,2026' | sort >before
cz-report --as-of 2026-11-25 --week 2026-W47 "$town" --format csv --previous before.json | grep '^weeks,2026' | sort >after
comm -12 before after | wc -l
