#!/bin/sh
# The assignment on families of instances, with proof: CPU seconds, the median of RUNS (3), and the memory of the whole
# process, beside LEMON's network simplex (liblemon-dev) when it is there.
# usage: assign.sh [SIZE] [FILE.bin ...]     files as tests/bench/assign.c reads them.     make MODE=release first.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
size=${1:-100000} runs=${RUNS:-3} peer=
[ $# = 0 ] || shift
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"${CC:-cc}" -O2 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -I"$root/lib" "$root/tests/bench/assign.c" \
	"$root/build/release/libcz.a" -lm -o "$dir/assign"
"${CXX:-c++}" -O3 -w "$root/tests/bench/assign_lemon.cpp" -o "$dir/lemon" 2>/dev/null && peer=lemon
for family in ample even scarce uniform ladder; do
	"$dir/assign" $family "$size" 1 "$dir/$family.bin"
	set -- "$@" "$dir/$family.bin"
done
# median of column 9 and the rest of that line
median() { sort -n -t "$(printf '\t')" -k 9 | awk '{v[NR] = $0} END {print v[int((NR + 1) / 2)]}'; }
repeat() { i=0; while [ $i -lt "$runs" ]; do "$@"; i=$((i + 1)); done | median; }
printf '%-16s %9s %10s %9s %6s %9s %6s %7s\n' instance requests pairs 'cz s' MB 'LEMON s' MB ratio
for file; do
	ours=$(repeat "$dir/assign" "$file")
	theirs=
	[ -z "$peer" ] || theirs=$(repeat "$dir/lemon" "$file")
	printf '%s\n%s\n' "$ours" "$theirs" | awk -F '\t' -v name="$(basename "$file" .bin)" '
		NR == 1 { if ($8 != "proved") bad = $8; key = $4 " " $5 " " $6 " " $7; s = $9; printf "%-16s %9d %10d %9.3f %6d", name, $2, $3, $9, $10 }
		NR == 2 && NF { if ($4 " " $5 " " $6 " " $7 != key) bad = "LEMON finds another optimum"; printf " %9.2f %6d %6.0fx", $9, $10, $9 / (s > 0.001 ? s : 0.001) }
		END { print bad ? "  " bad : "" }'
done
