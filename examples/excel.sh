#!/bin/sh
# To Excel and back: a sheet that a Dutch Excel opens with a double click, and what comes back from it.
# usage: excel.sh         works in the current folder
set -eu

cz-generate --requests 60 --volunteers 40 --seed 7 --as-of 2026-11-25 -o town.jsonl
grep '"type":"volunteer"' town.jsonl >volunteers.jsonl

# for the office: everything, with a mark at the start that tells Excel that it is UTF-8
cz-export -t volunteer --to excel volunteers.jsonl -o vrijwilligers.csv
# for a partner: only what is needed to help
cz-export -t volunteer --to excel --role organisation volunteers.jsonl -o voor-partners.csv
head -1 voor-partners.csv

# The office mends the sheet and sends it back. Nothing else is needed: its headers are known.
cz-import -t volunteer vrijwilligers.csv -o mended.jsonl
cmp volunteers.jsonl mended.jsonl && echo "the same volunteers came back"
