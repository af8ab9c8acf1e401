#!/bin/sh
# cz-score on a municipality, and on streams of people who answer 20 items in 50 partnerships, with every statistic: CPU seconds and
# memory, the median of RUNS (3). Where R's psych is installed, its alpha of the same people beside ours, from a table of their answers.
# usage: score.sh [LARGEST]     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
largest=${1:-1000000}

# N people, each with answers of their own: what the person thinks, the partnership, and chance (Park and Miller's). As records, or
# as a table.
people() {
	awk -v n="$1" -v form="$2" 'function chance(k) { seed = seed * 16807 % 2147483647; return seed % k }
	BEGIN {
		seed = 20261125
		split("formal informal municipality", party)
		split("AMB BEL REL ORG PRO", aspect)
		for (k = 0; k < 20; k++)
			item[k] = aspect[1 + int(k / 4)] (1 + k % 4)
		for (k = 0; form == "table" && k < 20; k++)
			printf "%s%s", item[k], k < 19 ? "," : "\n"
		for (i = 1; i <= n; i++) {
			p = chance(50)
			if (form == "records")
				printf "{\"type\":\"response\",\"partnership\":\"P%02d\",\"wave\":\"2026\",\"party\":\"%s\",\"respondent\":\"r%d\",\"answers\":{", p, party[1 + chance(3)], i
			else
				chance(3)
			own = 2 + chance(3) + (p % 3 == 0)
			for (k = 0; k < 20; k++) {
				v = own + chance(3) - 1
				v = chance(30) ? (v < 1 ? 1 : v > 5 ? 5 : v) : ""
				if (form == "records")
					printf "%s\"%s\":%s", k ? "," : "", item[k], v == "" ? "null" : v
				else
					printf "%s%s", k ? "," : "", v
			}
			print form == "records" ? "}}" : ""
		}
	}'
}

line() {
	printf '%-30s %9d %9s s %5s MB\n' "$@"
}

printf '%-30s %9s %11s %8s\n' '' responses CPU memory
"$bin/cz-generate" --requests 10 --volunteers 10 --partnerships 50 --as-of 2026-11-25 -o "$dir/town.jsonl"
line 'a municipality, two waves' "$(grep -c '"type":"response"' "$dir/town.jsonl")" \
	$(cost "$bin/cz-score" --items --pairs --as-of 2026-11-25 "$dir/town.jsonl" -o "$dir/scores.jsonl")
for n in 600 100000 "$largest"; do
	people "$n" records >"$dir/people.jsonl"
	line '50 partnerships' "$n" $(cost "$bin/cz-score" -q --items --pairs "$dir/people.jsonl" -o "$dir/scores.jsonl")
done

Rscript -e 'library(psych)' >/dev/null 2>&1 || exit 0
n=100000
people $n records >"$dir/people.jsonl"
people $n table >"$dir/people.csv"
cat >"$dir/alpha.R" <<'R'
answers <- read.csv(commandArgs(TRUE)[1])
for (aspect in c("AMB", "BEL", "REL", "ORG", "PRO"))
	cat(aspect, format(psych::alpha(answers[startsWith(names(answers), aspect)])$total$raw_alpha, digits = 12), "\n")
R
line 'cz-score --pairwise' $n $(cost "$bin/cz-score" --pairwise "$dir/people.jsonl" -o "$dir/scores.jsonl")
line "R, psych's alpha only" $n $(cost Rscript "$dir/alpha.R" "$dir/people.csv")
Rscript "$dir/alpha.R" "$dir/people.csv" >"$dir/theirs"
sed -n 's/.*"instrument".*"aspect":"\([^"]*\)".*"alpha":\([0-9.]*\),"low".*/\1 \2/p' "$dir/scores.jsonl" | paste -d' ' - "$dir/theirs" |
	awk '{d = $2 - $4; d = d < 0 ? -d : d; far = d > far ? d : far} END {print "alphas compared: " NR ", furthest apart by " far}'
