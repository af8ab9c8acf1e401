#!/bin/sh
# Whole runs of cz-match on made-up towns where everybody asks and everybody is active: records in, matches and reasons
# out. Median of RUNS (3).  usage: match.sh [REQUESTS VOLUNTEERS]...     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
. "$(dirname "$0")/part/town.sh"
export PATH=$bin:$PATH
[ $# -gt 0 ] || set -- 2000 1000 10000 6000 30000 30000
printf '%10s %10s %10s %9s %9s %8s %8s\n' requests volunteers pairs matched unmatched 's wall' 's CPU'
while [ $# -gt 1 ]; do
	open_town "$1" "$2" "$dir/town"
	: >"$dir/wall"
	: >"$dir/cpu"
	i=0
	while [ $i -lt "$runs" ]; do
		bash -c 'TIMEFORMAT="%R %U %S"; time cz-match -q --as-of 2026-11-20 "$1" >"$2"' - "$dir/town" "$dir/out" 2>"$dir/time"
		awk '{print $1}' "$dir/time" >>"$dir/wall"
		awk '{print $2 + $3}' "$dir/time" >>"$dir/cpu"
		i=$((i + 1))
	done
	tail -n 1 "$dir/out" | sed 's/.*"pairs":\([0-9]*\),"matched":\([0-9]*\).*"optimal":true.*/\1 \2/' >"$dir/run"
	read -r pairs matched <"$dir/run"
	printf '%10s %10s %10s %9s %9s %8s %8s\n' "$1" "$2" "$pairs" "$matched" "$(grep -c '"type":"unmatched"' "$dir/out")" \
		"$(median <"$dir/wall")" "$(median <"$dir/cpu")"
	shift 2
done
