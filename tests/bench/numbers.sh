#!/bin/bash
# The figures of matching that the README quotes, in one run: what was to be reached, what is measured, and the peer on the
# same instance beside it, turn by turn. Medians of RUNS (3); CPU seconds unless it says wall.
# usage: numbers.sh [SIZE]     SIZE (100000) requests and volunteers, in one city; BIG=1: also a million of both, in a country
# of a hundred towns, which takes long and 5 GB. LEMON and GLPK run when liblemon-dev and libglpk-dev are there; DuckDB is not in Debian 12.     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
. "$(dirname "$0")/part/town.sh"
size=${1:-100000} million=1000000
flags="-O2 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -I$root/lib"
for name in assign town records; do
	${CC:-cc} $flags "$root/tests/bench/$name.c" "$O/libcz.a" -lcsv -ljansson -lunistring -lpthread -lm -o "$dir/$name"
done
"${CXX:-c++}" -O3 -w "$root/tests/bench/assign_lemon.cpp" -o "$dir/lemon" 2>/dev/null || true
"${CC:-cc}" -O2 -w "$root/tests/bench/assign_glpk.c" -lglpk -o "$dir/glpk" 2>/dev/null || true

row() { printf '%-58s | %-28s | %12s | %12s | %s\n' "$@"; }
seconds() { awk -v s="$1" 'BEGIN {printf s < 0.1 ? "%.3f s" : "%.2f s", s}'; }
times() { awk -v a="$1" -v b="$2" 'BEGIN {if (b > 0) printf a / b < 10 ? "%.1f x" : "%.0f x", a / b}'; }
again() { for _ in $(seq "$runs"); do "$@"; done; }

# Ours and a peer on one instance, in turns: "seconds MB peer-seconds peer-MB", or nothing of a peer that is not there.
beside() { # FILE PEER
	: >"$dir/ours"
	: >"$dir/theirs"
	for _ in $(seq "$runs"); do
		"$dir/assign" "$1" >>"$dir/ours"
		[ ! -x "$dir/$2" ] || "$dir/$2" "$1" >>"$dir/theirs"
	done
	if grep -v -q -w proved "$dir/ours"; then echo "numbers.sh: $1 is not proved" >&2; exit 1; fi
	if [ "$(cut -f 4-7 "$dir/ours" "$dir/theirs" | sort -u | wc -l)" != 1 ]; then
		echo "numbers.sh: $2 finds another optimum of $1" >&2; exit 1
	fi
	for f in ours theirs; do cut -f 9,10 "$dir/$f" | median 1 | tr '\n' ' '; done
}
solve() { # NAME TO-REACH FAMILY SIZE PEER
	[ -e "$dir/$3.$4" ] || "$dir/assign" "$3" "$4" 1 "$dir/$3.$4"
	local s mb ps pmb
	read -r s mb ps pmb <<<"$(beside "$dir/$3.$4" "$5")"
	row "$1" "$2" "$(seconds "$s"), $mb MB" "${ps:+$(seconds "$ps"), $pmb MB}" \
		"${ps:+$(times "$ps" "$s"), memory 1/$(times "$pmb" "$mb" | sed 's/ x//')}"
}
# The steps of a town, each the median: of column 2, CPU, or 3, wall.
steps() { again "$dir/town" "$@" >"$dir/steps"; }
step() { awk -v n="$1" -v k="$2" '$1 == n {print $k}' "$dir/steps" | median; }
town_rows() { # SIZE LIMIT-OF-CANDIDATES COLUMN UNIT
	if [ "$1" = $million ]; then open_country "$1" "$dir/town.$1"; else open_town "$1" "$1" "$dir/town.$1"; fi
	steps "$dir/town.$1" solve
	row "candidates and scores, best 20 of $1 x $1" "$2" "$(seconds "$(step candidates "$3")") $4" '' ''
	row "proof over all allowed pairs, $1 x $1" '<= 3 x best 20, solved' "$(seconds "$(step proof 2)")" '' \
		"$(times "$(step proof 2)" "$(step best 2)") the best 20"
}
wall() { # COMMAND...: the median of RUNS * 5, in seconds
	for _ in $(seq $((runs * ${turns:-5}))); do
		bash -c 'TIMEFORMAT=%R; time "$@" >"$0" 2>/dev/null' "$dir/out" "$@" 2>>"$dir/wall"
	done
	median <"$dir/wall"
	rm "$dir/wall"
}

row what 'to reach' measured peer ratio
solve "solve, balanced $size, against LEMON's network simplex" '>= 100 x, <= 1/6 of memory' ample "$size" lemon
solve "solve, tight $size (0.6 volunteers a request)" '>= 30 x' scarce "$size" lemon
solve "solve, balanced 1000, against GLPK's out-of-kilter" '' ample 1000 glpk
[ -z "${BIG:-}" ] || solve 'solve, balanced 1000000, with certificate' '<= 2 s, <= 500 MB' ample $million none
[ -z "${BIG:-}" ] || solve 'solve, tight 1000000, with certificate' '<= 8 s, <= 800 MB' scarce $million none
town_rows "$size" '<= 0.4 s; 50 x DuckDB' 2 ''
[ -z "${BIG:-}" ] || town_rows $million '<= 8 s wall on two cores' 3 wall
sh "$root/tests/bench/records.sh" "${RECORDS:-$million}" >"$dir/read"
row '1000000 records (440 MB of JSON Lines) read' '<= 1.2 s' "$(seconds "$(awk '/read into/ {print $4}' "$dir/read")")" '' ''
open_town 2000 1000 "$dir/municipality"
row 'whole cz-match, a municipality (2000 and 1000)' '<= 30 ms wall' \
	"$(wall "$bin/cz-match" -q --as-of 2026-11-20 "$dir/municipality" | awk '{printf "%.0f ms", 1000 * $1}')" '' ''
if [ -n "${BIG:-}" ]; then
	row 'whole cz-match, 1000000 and 1000000' '<= 12 s wall' \
		"$(turns=1 wall "$bin/cz-match" -q --prices --as-of 2026-11-20 -o "$dir/plan" "$dir/town.$million" | sed 's/$/ s/')" '' ''
	row 'cz-verify, 1000000 and 1000000' '<= 5 s' \
		"$(cost "$bin/cz-verify" --as-of 2026-11-20 "$dir/town.$million" "$dir/plan" | awk '{print $1 " s"}')" '' ''
fi
for family in ample scarce uniform even ladder; do
	for n in 1000 10000 "$size" ${BIG:+$million}; do
		again "$dir/assign" "$family" "$n" 1 | cut -f 9 | median
	done | awk -v name="$family" '{t = t (t ? ", " : "") ($1 < 0.1 ? sprintf("%.3f", $1) : sprintf("%.2f", $1))} END {print t}' >"$dir/growth"
	row "growth, $family: 1000, 10000, $size${BIG:+, $million}" 'n log n in practice' "$(cat "$dir/growth")" '' ''
done
