#!/bin/sh
# The assignment on families of instances, with proof: CPU seconds, the median of RUNS (3), and the memory of the whole
# process, beside LEMON's network simplex (liblemon-dev) when it is there.
# usage: assign.sh [SIZE] [FILE.bin ...]     files as tests/bench/assign.c reads them.     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
size=${1:-100000} peer=
[ $# = 0 ] || shift
"${CC:-cc}" -O2 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -I"$root/lib" "$root/tests/bench/assign.c" \
	"$O/libcz.a" -lunistring -lpthread -lm -o "$dir/assign"
"${CXX:-c++}" -O3 -w "$root/tests/bench/assign_lemon.cpp" -o "$dir/lemon" 2>/dev/null && peer=lemon
for family in ample even scarce uniform ladder; do
	"$dir/assign" $family "$size" 1 "$dir/$family.bin"
	set -- "$@" "$dir/$family.bin"
done
repeat() { # COMMAND...: the line with the median of column 9
	i=0
	: >"$dir/lines"
	while [ $i -lt "$runs" ]; do
		"$@" >>"$dir/lines" || return
		i=$((i + 1))
	done
	median 9 "$(printf '\t')" <"$dir/lines"
}
printf '%-16s %9s %10s %9s %6s %9s %6s %7s\n' instance requests pairs 'cz s' MB 'LEMON s' MB ratio
for file; do
	ours=$(repeat "$dir/assign" "$file")
	theirs=
	[ -z "$peer" ] || theirs=$(repeat "$dir/lemon" "$file")
	printf '%s\n%s\n' "$ours" "$theirs" | awk -F '\t' -v name="$(basename "$file" .bin)" '
		NR == 1 { if ($8 != "proved") bad = $8; key = $4 " " $5 " " $6 " " $7; s = $9; printf "%-16s %9d %10d %9.3f %6d", name, $2, $3, $9, $10 }
		NR == 2 && NF { if ($4 " " $5 " " $6 " " $7 != key) bad = "LEMON finds another optimum"; printf " %9.2f %6d %6.0fx", $9, $10, $9 / (s > 0.001 ? s : 0.001) }
		END { print bad ? "  " bad : ""; exit bad != "" }'
done
