#!/bin/sh
# DuckDB reads records as they are: one JSON object a line.
# usage: duckdb.sh        works in the current folder
set -eu
command -v duckdb >/dev/null || { echo "skipped: duckdb is not here"; exit 0; }

cz-generate --requests 400 --volunteers 250 --seed 7 --as-of 2026-11-25 -o town.jsonl
grep '"type":"request"' town.jsonl >requests.jsonl

duckdb -c "
	SELECT area, count(*) AS requests, count(*) FILTER (WHERE status = 'open') AS open
	FROM read_json('requests.jsonl', format = 'newline_delimited')
	GROUP BY area ORDER BY area"

# and back: a query as CSV, read as records
duckdb -csv -c "SELECT id, category, postcode, status FROM read_json('requests.jsonl', format = 'newline_delimited')
	WHERE status = 'open' ORDER BY id" >open.csv
test "$(cz-import -t request -q open.csv | wc -l)" -eq "$(grep -c '"status":"open"' requests.jsonl)"
