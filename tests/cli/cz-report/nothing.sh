cz-report --as-of 2026-11-25 --format markdown </dev/null
