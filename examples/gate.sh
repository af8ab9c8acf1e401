#!/bin/sh
# The gate before a report goes out: check all records, tell what changed since last week, publish or say why not.
# usage: gate.sh [LAST-WEEK THIS-WEEK]   (two files of records; without them a town is made up)
set -eu
old=${1:-last-week.jsonl} new=${2:-this-week.jsonl}
today=${TODAY:-2026-11-25}
if [ $# -eq 0 ]; then
	cz-generate --seed 7 --requests 300 --volunteers 200 --as-of "$today" >"$old"
	grep -v '"status":"paused"' "$old" | sed 's/"status":"accepted"/"status":"active"/' >"$new"
fi

# What is different: a summary line for each type, details in a file.
cz-check --changes --to text --as-of "$today" "$old" "$new" -o changes.txt
grep -v '^[^ ]*:[0-9]*: ' changes.txt

# Errors close the gate; warnings go to the coordinators. Retention: two years after a request or match ended.
if cz-check --as-of "$today" --retention 730 --to text "$new" -o findings.txt; then
	cz-report --as-of "$today" --format html "$new" -o week.html
	echo "published: week.html; $(wc -l <findings.txt | tr -d ' ') findings below the gate"
else
	echo "not published: $(grep -c ': error: ' findings.txt) errors, most often:"
	sed -n 's/^[^ ]* \(CZ[0-9]*\): error: .*/\1/p' findings.txt | sort | uniq -c | sort -rn | head -5
fi
