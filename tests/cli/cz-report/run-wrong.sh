# A matching run that tells of numbers that no country has, or of fewer than nobody, is a wrong record: nothing is counted by it.
run() { # MATCHED PLACES
	printf '{"type":"match_run","as_of":"2026-11-24","requests":5,"volunteers":3,"pairs":3,"score":1,"matched":%s,"places":%s}\n' "$1" "$2"
}
run 4000000000 5 | cz-report --as-of 2026-11-25 --format csv || echo "status $?"
run 3 -1 | cz-report --as-of 2026-11-25 --format csv || echo "status $?"
run 3 5 | cz-report --as-of 2026-11-25 --format csv --edition internal | grep ^run,
