#!/bin/sh
# Many municipalities at once: one folder each, as many at a time as there are processors. With --sshlogin the
# same line uses other machines.
# usage: parallel.sh      works in the current folder
set -eu
{ parallel --version 2>/dev/null | grep -q '^GNU parallel'; } || { echo "skipped: GNU parallel is not here"; exit 0; }

for seed in 1 2 3 4; do
	cz-generate --requests 400 --volunteers 250 --seed $seed --as-of 2026-11-25 -o town-$seed.jsonl
done

parallel 'cz-match --as-of 2026-11-25 {} -o {.}-proposals.jsonl' ::: town-?.jsonl
for town in 1 2 3 4; do
	echo "town $town: $(tail -1 town-$town-proposals.jsonl | cut -d, -f2-6)"
done

# A large file in pieces that end at a line, checked side by side and put together again in order.
cat town-?.jsonl | parallel --pipe --block 200k --keep-order 'cz-export -t contact --role municipality | tail -n +2' >contacts.csv
test "$(wc -l <contacts.csv)" -eq "$(cat town-?.jsonl | grep -c '"type":"contact"')"
