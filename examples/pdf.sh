#!/bin/sh
# The weekly report as a PDF that a screen reader can read.
# usage: pdf.sh           works in the current folder
set -eu
for program in cz-report weasyprint; do
	command -v $program >/dev/null || { echo "skipped: $program is not here"; exit 0; }
done

cz-generate --requests 400 --volunteers 250 --seed 7 --as-of 2026-11-25 -o town.jsonl
cz-match --as-of 2026-11-25 town.jsonl -o proposals.jsonl
cat town.jsonl proposals.jsonl | cz-report --format html --as-of 2026-11-25 -o week.html

variant=
weasyprint --help | grep -q pdf/ua-1 && variant='--pdf-variant pdf/ua-1'
weasyprint --quiet $variant week.html week.pdf
head -c 5 week.pdf | grep -q '^%PDF-'
ls -l week.pdf | awk '{print "week.pdf: " $5 " bytes"}'
