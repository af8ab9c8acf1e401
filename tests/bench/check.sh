#!/bin/sh
# Towns of three sizes: CPU seconds and memory of cz-check and of cz-check --changes, the median of RUNS (3).
# usage: check.sh [LARGEST]     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
largest=${1:-1000000}
printf '%10s %10s   %-14s %-14s\n' each records 'check' '--changes'
for n in $((largest / 100)) $((largest / 10)) "$largest"; do
	"$bin/cz-generate" --requests "$n" --volunteers "$n" --partnerships 10 --as-of 2026-11-25 -o "$dir/old.jsonl"
	sed 's/"urgency":1/"urgency":2/' "$dir/old.jsonl" >"$dir/new.jsonl"
	check=$(cost "$bin/cz-check" --as-of 2026-11-25 --fail-on none "$dir/old.jsonl")
	changes=$(cost "$bin/cz-check" --changes "$dir/old.jsonl" "$dir/new.jsonl")
	printf '%10d %10d   %5s s %4s MB %5s s %4s MB\n' "$n" "$(wc -l <"$dir/old.jsonl")" $check $changes
done
