#!/bin/sh
# A million requests of some 20 fields: CPU seconds to read them into structs and to write them again, the median
# of RUNS (5).  usage: records.sh [COUNT]     make MODE=release first.
set -eu
runs=5
. "$(dirname "$0")/part/cost.sh"
count=${1:-1000000}
"${CC:-cc}" -O2 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -I"$root/lib" "$root/tests/bench/records.c" \
	"$O/libcz.a" -lcsv -ljansson -lunistring -lm -o "$dir/records"
awk -v n="$count" 'BEGIN {
	split("VRV BDS GZL TEL WND ADM DIG TAL KLS TUI", cat); split("en ar tr pl", lang)
	for (i = 0; i < n; i++)
		printf "{\"type\":\"request\",\"id\":\"R%07d\",\"category\":\"%s\",\"requester\":\"resident\",\"postcode\":\"%04d AB\"," \
		       "\"lat\":%.5f1,\"lon\":%.5f1,\"created\":\"2026-%02d-%02d\",\"urgency\":%d,\"remote\":false," \
		       "\"frequency\":\"weekly\",\"times\":[\"mon-morning\",\"tue-evening\",\"wed-afternoon\",\"fri-evening\"]," \
		       "\"languages\":[\"nl\",\"%s\"],\"interests\":[\"muziek\",\"tuinieren\"],\"wishes\":[\"geen huisdieren\"]," \
		       "\"car\":%s,\"vog\":false,\"helpers\":1,\"max_km\":7.5,\"organisation\":\"O%03d\",\"status\":\"open\"}\n",
		       i, cat[1 + i % 10], 1000 + i % 8999, 51 + (i % 2011) / 1000, 4 + (i % 3001) / 1000, 1 + i % 12,
		       1 + i % 28, 1 + i % 3, lang[1 + i % 4], i % 2 ? "true" : "false", i % 200
}' >"$dir/records.jsonl"
i=0
while [ $i -lt "$runs" ]; do
	"$dir/records" "$dir/records.jsonl"
	i=$((i + 1))
done >"$dir/times"
middle() { median "$1" <"$dir/times" | awk -v k="$1" '{print $k}'; }
printf '%s records, %s MB of JSON Lines\n' "$count" "$(($(wc -c <"$dir/records.jsonl") / 1000000))"
printf '%-24s %8s s CPU\n' 'read into structs' "$(middle 2)" 'write' "$(middle 3)"
printf '%-24s %8s MB\n' 'memory' "$(middle 4)"
