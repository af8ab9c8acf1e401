cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format markdown --week 2026-W01 --sections short
