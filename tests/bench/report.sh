#!/bin/sh
# The report of towns of four sizes, all sections: CPU seconds, memory and page weight, the median of RUNS (3); team:
# the weight of the internal edition.
# usage: report.sh [LARGEST]     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
largest=${1:-1000000}
printf '%10s %10s %12s %10s %8s %9s %9s\n' requests volunteers partnerships CPU memory page team
for n in 500 5000 100000 "$largest"; do
	[ "$n" -le "$largest" ] || continue
	"$bin/cz-generate" --requests "$n" --volunteers $((n * 2 / 5)) --partnerships 50 --as-of 2026-11-25 -o "$dir/town.jsonl"
	"$bin/cz-score" "$dir/town.jsonl" -o "$dir/scores.jsonl"
	[ "$n" -gt 5000 ] || "$bin/cz-match" --as-of 2026-11-25 "$dir/town.jsonl" >>"$dir/scores.jsonl"
	page=$(cost "$bin/cz-report" --as-of 2026-11-25 "$dir/town.jsonl" "$dir/scores.jsonl" -o "$dir/page.html")
	public=$(wc -c <"$dir/page.html")
	"$bin/cz-report" --as-of 2026-11-25 --edition internal "$dir/town.jsonl" "$dir/scores.jsonl" -o "$dir/page.html"
	team=$(wc -c <"$dir/page.html")
	printf '%10d %10d %12d %8s s %5s MB %6d kB %6d kB\n' \
		"$n" $((n * 2 / 5)) 50 $page $((public / 1000)) $((team / 1000))
done
