cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format markdown --edition internal
