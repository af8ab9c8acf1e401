#!/bin/sh
# A town in PostgreSQL. The table is made from the header that cz-export gives, and filled with \copy, which
# reads the file on this side, so that no rights on the server are needed.
# usage: postgresql.sh    needs a server that psql reaches (PGHOST, PGDATABASE, ...)
set -eu
command -v psql >/dev/null || { echo "skipped: psql is not here"; exit 0; }
psql -qAtc 'SELECT 1' >/dev/null 2>&1 || { echo "skipped: psql reaches no server"; exit 0; }

cz-generate --requests 400 --volunteers 250 --seed 7 --as-of 2026-11-25 -o town.jsonl

for type in request volunteer; do
	cz-export -t $type town.jsonl -o $type.csv
	columns=$(head -1 $type.csv | sed 's/[^,]*/"&" text/g')
	psql -q -v ON_ERROR_STOP=1 <<-SQL
		SET client_min_messages = warning;
		DROP TABLE IF EXISTS cz_$type;
		CREATE TABLE cz_$type ($columns);
		\copy cz_$type FROM '$type.csv' WITH (FORMAT csv, HEADER true)
	SQL
done

echo "How long requests waited, by kind of help (median days until they were closed):"
psql -q -c "
	SELECT category, count(*) AS closed,
	       percentile_cont(0.5) WITHIN GROUP (ORDER BY closed::date - created::date) AS days
	FROM cz_request WHERE close_reason = 'fulfilled' GROUP BY category ORDER BY closed DESC, category LIMIT 5"

test "$(psql -qAtc 'SELECT count(*) FROM cz_request')" -eq "$(grep -c '"type":"request"' town.jsonl)"
psql -q -c 'DROP TABLE cz_request, cz_volunteer'
