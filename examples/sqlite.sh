#!/bin/sh
# A town in SQLite: tables from records, a question in SQL, and its answer back as records.
# usage: sqlite.sh        works in the current folder
set -eu
command -v sqlite3 >/dev/null || { echo "skipped: sqlite3 is not here"; exit 0; }

cz-generate --requests 400 --volunteers 250 --seed 7 --as-of 2026-11-25 -o town.jsonl

rm -f town.db
for type in request volunteer match place; do
	cz-export -t $type town.jsonl -o $type.csv
	sqlite3 town.db ".import --csv $type.csv $type"
done

echo "Open requests by kind of help, and how many volunteers offer it:"
sqlite3 -header -column town.db "
	SELECT r.category, count(*) AS open,
	       (SELECT count(*) FROM volunteer v
	        WHERE v.status = 'active' AND '|' || v.categories || '|' LIKE '%|' || r.category || '|%') AS offered
	FROM request r WHERE r.status = 'open'
	GROUP BY r.category ORDER BY open DESC, r.category LIMIT 5"

# What SQL chose goes on through the pipe: the urgent open requests, matched.
sqlite3 -csv -header town.db "SELECT * FROM request WHERE status = 'open' AND urgency = '1'" >urgent.csv
cz-import -t request --from csv -q urgent.csv >urgent.jsonl
grep -v '"type":"request"' town.jsonl | cat urgent.jsonl - | cz-match --as-of 2026-11-25 | tail -1

# Nothing was lost on the way: the table is what was exported.
test "$(sqlite3 town.db 'SELECT count(*) FROM request')" -eq "$(grep -c '"type":"request"' town.jsonl)"
