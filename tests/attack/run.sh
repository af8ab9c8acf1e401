#!/bin/sh
# Five weeks are published one after the other, each with the one before as --previous; then a linear program attacks all of them at
# once (attack.c). usage: run.sh BIN ATTACK [SEEDS]
set -eu
PATH=$1:$PATH
attack=$2 seeds=${3:-3}
dir=$(mktemp -d)
[ -n "${KEEP:-}" ] || trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

town() { # SEED REQUESTS VOLUNTEERS
	cz-generate --seed "$1" --requests "$2" --volunteers "$3" --partnerships 3 --as-of 2026-11-25 -o "$dir/town.jsonl"
	cz-match --as-of 2026-11-25 --prices "$dir/town.jsonl" -o "$dir/run.jsonl"
}

publish() { # WEEK NAME [OPTION...]
	out=$dir/$2.json of="2026-W$1"
	shift 2
	cz-report --as-of 2026-11-25 --week "$of" --format json "$dir/town.jsonl" "$dir/run.jsonl" "$@" -o "$out"
}

# All pages of a week: that of the town, and of each part of a kind (area or organisation), with those of the week before.
pages() { # WEEK KIND [OPTION...]
	week=$1 kind=$2
	shift 2
	parts=$(grep -o "\"$kind\":\"[A-Z0-9]*\"" "$dir/town.jsonl" | cut -d'"' -f4 | grep -v ^GM | sort -u)
	now=
	for part in town $parts; do
		page=$part-$week one=
		[ $part = town ] || one="--$kind $part"
		publish $week $page-internal $one --edition internal
		publish $week $page $one "$@" $before
		now="$now --previous $dir/$page.json"
		files="$files $dir/$page.json $dir/$page-internal.json"
	done
	before=$now
}

# As the records stood at the end of a week: who came later is not there yet, and what ended later goes on.
records_of() { # SUNDAY
	awk -v end="$1" '
		function day(key, s) { return match(s, "\"" key "\":\"[0-9-]*\"") ? substr(s, RSTART + length(key) + 4, 10) : "" }
		/"type":"request"/ { if (day("created", $0) > end) next; if (day("closed", $0) > end) { gsub(/,"closed":"[^"]*"/, ""); gsub(/,"close_reason":"[^"]*"/, ""); sub(/"status":"[a-z]*"/, "\"status\":\"open\"") } }
		/"type":"match"/ { if (day("proposed", $0) > end) next; if (day("ended", $0) > end) { gsub(/,"ended":"[^"]*"/, ""); sub(/"status":"[a-z]*"/, "\"status\":\"active\"") }
			if (day("started", $0) > end) { gsub(/,"started":"[^"]*"/, ""); sub(/"status":"[a-z]*"/, "\"status\":\"accepted\"") } }
		/"type":"volunteer"/ { if (day("since", $0) > end) next }
		{ print }' "$dir/all.jsonl" >"$dir/town.jsonl"
}

judge() { # WHAT
	if "$attack" $files >"$dir/told"; then
		passed=$((passed + 1))
		[ -z "${VERBOSE:-}" ] || echo "$1: $(tail -1 "$dir/told")"
	else
		failed=$((failed + 1))
		echo "not ok: $1: $(tail -1 "$dir/told")"
		[ -z "${VERBOSE:-}" ] || "$attack" -v $files | head -20 || true
	fi
}

# Five weeks of the town: METHOD of the first two, METHOD of the others.
five_weeks() {
	before= files=
	for week in 43 44 45 46 47; do
		method=$1
		[ $week -lt 45 ] || method=$2
		publish $week town-$week-internal --edition internal
		publish $week town-$week --sdc $method $before
		before="--previous $dir/town-$week.json"
		files="$files $dir/town-$week.json $dir/town-$week-internal.json"
	done
}

for seed in $(seq "$seeds"); do
	town "$seed" $((60 + seed * 40)) $((40 + seed * 25))
	for methods in "round round" "suppress suppress" "round suppress" "suppress round"; do
		five_weeks $methods
		judge "seed $seed, $methods"
	done
	for kind in area organisation; do
		before= files=
		pages 46 $kind --sdc round
		pages 47 $kind --sdc round
		judge "seed $seed, the page of each $kind"
	done
	before= files=
	cp "$dir/town.jsonl" "$dir/all.jsonl"
	for sunday in 43:2026-10-25 44:2026-11-01 45:2026-11-08 46:2026-11-15 47:2026-11-22; do
		records_of "${sunday#*:}"
		pages "${sunday%:*}" no_part --sdc round
	done
	judge "seed $seed, records that grow"
done

# An attacker who finds nothing where everything is told finds nothing anywhere.
if "$attack" "$dir/town-47-internal.json" "$dir/town-47-internal.json" >"$dir/told"; then
	failed=$((failed + 1))
	echo "not ok: nothing found in an internal edition: $(tail -1 "$dir/told")"
else
	passed=$((passed + 1))
fi
echo "attack: $passed passed, $failed failed"
[ "$failed" = 0 ]
