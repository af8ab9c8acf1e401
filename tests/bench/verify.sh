#!/bin/sh
# What the second proof costs: cz-verify on a plan of cz-match with prices, in made-up towns where everybody asks and
# everybody is active. Median of RUNS (3) of the CPU time.  usage: verify.sh [REQUESTS VOLUNTEERS]...
set -eu
. "$(dirname "$0")/part/cost.sh"
export PATH=$bin:$PATH
[ $# -gt 0 ] || set -- 2000 1000 10000 10000 100000 100000
printf '%10s %10s %10s %10s %10s\n' requests volunteers pairs 's match' 's verify'
while [ $# -gt 1 ]; do
	cz-generate --requests "$1" --volunteers "$2" --partnerships 1 --seed 5 --as-of 2026-11-20 |
		grep -E '^.{8}"(request|volunteer|place|organisation)"' |
		sed '/"type":"request"/s/"status":"[a-z]*"/"status":"open"/; s/,"closed":"[^"]*"//; s/,"close_reason":"[^"]*"//
			/"type":"volunteer"/s/"status":"[a-z]*"/"status":"active"/; /"type":"volunteer"/s/,"until":"[^"]*"//' >"$dir/town"
	: >"$dir/match"
	: >"$dir/verify"
	i=0
	while [ $i -lt "$runs" ]; do
		bash -c 'TIMEFORMAT="%U %S"; time cz-match -q --as-of 2026-11-20 --prices "$1" >"$2"' - "$dir/town" "$dir/plan" 2>"$dir/time"
		awk '{print $1 + $2}' "$dir/time" >>"$dir/match"
		bash -c 'TIMEFORMAT="%U %S"; time cz-verify "$1" "$2" >"$3"' - "$dir/town" "$dir/plan" "$dir/verdict" 2>"$dir/time"
		awk '{print $1 + $2}' "$dir/time" >>"$dir/verify"
		i=$((i + 1))
	done
	grep -q '"optimal":true,"proof":"prices"' "$dir/verdict"
	pairs=$(tail -n 1 "$dir/plan" | sed 's/.*"pairs":\([0-9]*\),.*/\1/')
	printf '%10s %10s %10s %10s %10s\n' "$1" "$2" "$pairs" "$(median <"$dir/match")" "$(median <"$dir/verify")"
	shift 2
done
