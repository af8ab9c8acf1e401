cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --partnership P0001 --lang en
