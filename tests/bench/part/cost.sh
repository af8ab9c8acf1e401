# What a command costs, the median of $runs runs: "CPU-seconds megabytes". Uses $dir and $runs; a status of 1 is a finding.
cost() {
	i=0
	while [ $i -lt "$runs" ]; do
		env time -q -f '%U %S %M' -o "$dir/t" "$@" >/dev/null || [ $? = 1 ]
		awk '{printf "%.3f %d\n", $1 + $2, $3 / 1000}' "$dir/t"
		i=$((i + 1))
	done | sort -n | awk '{v[NR] = $0} END {print v[int((NR + 1) / 2)]}'
}
