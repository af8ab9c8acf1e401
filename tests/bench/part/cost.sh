# For the scripts beside it, which source it: root, O (the folder of a build), bin, dir (a folder to work in), runs (the
# argument of RUNS, else what they give), median, cost.
root=$(cd "$(dirname "$0")/../.." && pwd)
O=${O:-$root/build/release} bin=$O/bin runs=${RUNS:-${runs:-3}}
[ -x "$bin/cz" ] || { echo "nothing is built in $O: make MODE=release" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# The line in the middle, by column $1 (1) of lines separated by $2 (white space).
median() { sort -n ${2:+-t "$2"} -k "${1:-1}" | awk '{v[NR] = $0} END {print v[int((NR + 1) / 2)]}'; }

# What a command costs: "CPU-seconds megabytes". A status of 1 is a finding; more ends the script.
cost() {
	i=0
	: >"$dir/costs"
	while [ $i -lt "$runs" ]; do
		env time -q -f '%U %S %M' -o "$dir/t" "$@" >/dev/null || [ $? = 1 ] || return
		awk '{printf "%.3f %d\n", $1 + $2, $3 / 1000}' "$dir/t" >>"$dir/costs"
		i=$((i + 1))
	done
	median <"$dir/costs"
}
