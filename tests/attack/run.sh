#!/bin/sh
# Five weeks are published one after the other, each with the one before as --previous; then a linear program attacks all of them at
# once (attack.c). usage: run.sh BIN ATTACK [SEEDS]
set -eu
PATH=$1:$PATH
attack=$2 seeds=${3:-6}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

town() { # SEED REQUESTS VOLUNTEERS
	cz-generate --seed "$1" --requests "$2" --volunteers "$3" --partnerships 3 --as-of 2026-11-25 -o "$dir/town.jsonl"
	cz-match --as-of 2026-11-25 --prices "$dir/town.jsonl" -o "$dir/run.jsonl"
}

publish() { # WEEK NAME [OPTION...]
	week=$1 name=$2
	shift 2
	cz-report --as-of 2026-11-25 --week "2026-W$week" --format json "$dir/town.jsonl" "$dir/run.jsonl" "$@" -o "$dir/$name.json"
}

# The weeks of a town: WHAT [OPTION...]; files are added to $files.
weeks() {
	what=$1
	shift
	before=
	for week in 43 44 45 46 47; do
		publish $week "$what-$week-internal" --edition internal "$@"
		publish $week "$what-$week" $before "$@"
		before="--previous $dir/$what-$week.json"
		files="$files $dir/$what-$week.json $dir/$what-$week-internal.json"
	done
}

judge() { # WHAT
	if "$attack" $files >"$dir/told"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $1: $(tail -1 "$dir/told")"
	fi
}

for seed in $(seq "$seeds"); do
	town "$seed" $((60 + seed * 40)) $((40 + seed * 25))
	for sdc in round suppress; do
		files=
		weeks town --sdc $sdc
		judge "seed $seed, $sdc"
	done
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
