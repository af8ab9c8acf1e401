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

# A request or volunteer in five has no place; of the others two in three know their neighbourhood, but for one district, whose
# neighbourhoods nobody knows.
with_neighbourhoods() {
	awk '/"type":"(request|volunteer)"/ && match($0, /"id":"[A-Z]*[0-9]+"/) {
			n = substr($0, RSTART + RLENGTH - 3, 2) + 0
			if (n % 10 < 2)
				gsub(/,"(area|postcode)":"[^"]*"/, "")
			else if (n % 3 && $0 !~ /"area":"WK....01"/ && match($0, /"area":"WK[0-9]*/))
				$0 = substr($0, 1, RSTART + 7) "BU" substr($0, RSTART + 10, RLENGTH - 10) "0" n % 2 substr($0, RSTART + RLENGTH)
		}
		{ print }' "$dir/town.jsonl" >"$dir/changed.jsonl"
	mv "$dir/changed.jsonl" "$dir/town.jsonl"
}

# Four requests in five belong to a partnership.
with_partnerships() {
	awk '/"type":"request"/ && match($0, /"id":"[A-Z]*[0-9]+"/) && (n = substr($0, RSTART + RLENGTH - 3, 2) + 0) % 5 {
			sub(/,"partnership":"[^"]*"/, "")
			sub(/}$/, ",\"partnership\":\"P000" 1 + n % 3 "\"}")
		}
		{ print }' "$dir/town.jsonl" >"$dir/changed.jsonl"
	mv "$dir/changed.jsonl" "$dir/town.jsonl"
}

values_of() { # KEY
	grep -E '"type":"(request|volunteer)"' "$dir/town.jsonl" | grep -o "\"$1\":\"[A-Z0-9]*\"" | cut -d'"' -f4 | sort -u
}

# The parts of a kind, as --KIND=PART; within: those of organisations in districts.
parts_of() { # KIND
	case $1 in
	area) { echo GM9001; values_of area | sed 's/^BU\(......\).*/WK\1/'; values_of area; } | sort -u | sed 's/^/--area=/' ;;
	within) for area in $(values_of area); do
			echo --area=$area
			for one in $(values_of organisation | head -3); do
				grep -q "\"area\":\"$area\".*\"organisation\":\"$one\"" "$dir/town.jsonl" && echo --area=$area,--organisation=$one
			done
		done ;;
	*) values_of "$1" | sed "s/^/--$1=/" ;;
	esac
}

# All pages of a week: that of the town, and of each part of a kind, with those of the week before.
pages() { # WEEK KIND [OPTION...]
	week=$1 kind=$2
	shift 2
	now=
	for part in town $(parts_of $kind); do
		page=$part-$week one="--sections=short,requests,matching,volunteers,follow,method"
		[ $part = town ] || one="$one $(echo $part | tr , ' ')"
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

# One week of a town in which a run left few of each kind without anybody: attacked, and taken at its word.
one_week() { # SEED REQUESTS
	cz-generate --seed "$1" --requests "$2" --volunteers $(($2 * 2 / 3)) --partnerships 3 --as-of 2026-11-22 -o "$dir/town.jsonl"
	cz-match --as-of 2026-11-22 --prices "$dir/town.jsonl" -o "$dir/run.jsonl"
	publish 47 one-internal --edition internal
	publish 47 one
	files="-r $dir/one.json $dir/one-internal.json"
	judge "seed $1, $2 requests, one week"
	if "$attack" -l $files >"$dir/told"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: seed $1, $2 requests, contradicts itself: $(tail -1 "$dir/told")"
	fi
}

for seed in $(seq $((seeds * 4))); do
	for size in 60 150 400; do
		one_week "$seed" $size
	done
done
for seed in $(seq "$seeds"); do
	town "$seed" $((60 + seed * 40)) $((40 + seed * 25))
	for methods in "round round" "suppress suppress" "round suppress" "suppress round"; do
		five_weeks $methods
		judge "seed $seed, $methods"
	done
	cp "$dir/town.jsonl" "$dir/as_made.jsonl"
	with_partnerships
	for sdc in round suppress; do
		for kind in area organisation partnership within; do
			before= files=
			pages 46 $kind --sdc $sdc
			pages 47 $kind --sdc $sdc
			judge "seed $seed, $sdc, the page of each $kind"
		done
	done
	with_neighbourhoods
	for sdc in round suppress; do
		before= files=
		pages 46 area --sdc $sdc
		pages 47 area --sdc $sdc
		judge "seed $seed, $sdc, the page of each neighbourhood"
	done
	mv "$dir/as_made.jsonl" "$dir/town.jsonl"
	before= files=
	cp "$dir/town.jsonl" "$dir/all.jsonl"
	for sunday in 43:2026-10-25 44:2026-11-01 45:2026-11-08 46:2026-11-15 47:2026-11-22; do
		records_of "${sunday#*:}"
		pages "${sunday%:*}" no_part --sdc round
	done
	judge "seed $seed, records that grow"
done

# An attacker who finds nothing where everything is told finds nothing anywhere.
status=0
"$attack" "$dir/town-47-internal.json" "$dir/town-47-internal.json" >"$dir/told" || status=$?
if [ $status = 1 ]; then
	passed=$((passed + 1))
else
	failed=$((failed + 1))
	echo "not ok: nothing found in an internal edition: $(tail -1 "$dir/told")"
fi
echo "attack: $passed passed, $failed failed"
[ "$failed" = 0 ]
