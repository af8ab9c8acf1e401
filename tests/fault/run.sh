#!/bin/bash
# Let each allocation, read, write, sync, rename and close of a command fail in turn.  usage: run.sh FOLDER-OF-SHIMS BINDIR
#	memory	the command leaves with status 4 and a line that says so, or gives exactly the good output
#	disk	the same; the file named by -o is then the old one or the good one, never a mixture
#	EINTR and short reads and writes must not be noticed at all
shims=$(realpath "$1") bin=$(realpath "$2") top=$PWD wrong=0 tried=0
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
PATH=$bin:$PATH
export SOURCE_DATE_EPOCH=1795000000 # 2026-11-18
cd "$tmp" || exit 1
$bin/cz-generate --requests 12 --volunteers 8 --partnerships 2 --seed 1 >town.jsonl || exit 1
$bin/cz-generate --requests 6 --volunteers 4 --partnerships 1 --seed 1 --to csv -o csv || exit 1
cat town.jsonl >all.jsonl
$bin/cz-match town.jsonl >>all.jsonl || exit 1
$bin/cz-score town.jsonl >>all.jsonl || exit 1

bad() { # WHAT
	wrong=$((wrong + 1))
	echo "not ok: $*: $(head -c 200 err)"
}

# The sandbox would keep the shims from making their mark.
memory() { # COMMAND...
	set -- "$1" --no-sandbox "${@:2}"
	"$@" >ref 2>/dev/null </dev/null
	local good=$? n rc ever
	[ $good -le 1 ] || bad "$*: status $good without any fault"
	for ever in '' 1; do
		for ((n = 1; n < 100000; n += n < ${DENSE:-300} ? 1 : 1 + n / 100)); do
			rm -f hit
			env CZ_FAIL_ALLOC=$n CZ_FAIL_MARK=$tmp/hit LD_PRELOAD=$shims/failalloc.so ${ever:+CZ_FAIL_EVER=1} "$@" >out 2>err </dev/null
			rc=$?
			[ -e hit ] || { [ $n -gt 1 ] || bad "no fault was made in $*"; break; }
			tried=$((tried + 1))
			if [ $rc -eq $good ] && cmp -s ref out; then :
			elif [ $rc -eq 4 ] && grep -q "^$1: " err; then :
			else bad "allocation $n${ever:+ and all after it} of $*: status $rc"; fi
		done
	done
}

disk() { # COMMAND... (writes with -o)
	set -- "$1" --no-sandbox "${@:2}"
	local n rc how good
	"$@" -o ref >/dev/null 2>&1 </dev/null
	good=$?
	[ $good -le 1 ] || bad "$*: status $good without any fault"
	for how in EIO ENOSPC EINTR SHORT; do
		for ((n = 1; n < 1000; n++)); do
			rm -f hit target
			echo old >target
			CZ_FAIL_IO=$n CZ_FAIL_HOW=$how CZ_FAIL_MARK=$tmp/hit LD_PRELOAD=$shims/failio.so "$@" -o target >/dev/null 2>err </dev/null
			rc=$?
			[ -e hit ] || { [ $n -gt 1 ] || bad "no fault was made in $*"; break; }
			tried=$((tried + 1))
			case $how in
			EINTR | SHORT) [ $rc -eq $good ] && cmp -s ref target || bad "$how at call $n of $*: status $rc" ;;
			*) { [ $rc -eq $good ] && cmp -s ref target; } || { [ $rc -eq 4 ] && grep -q "^$1: " err && { cmp -s ref target || [ "$(cat target)" = old ]; }; } ||
				bad "$how at call $n of $*: status $rc" ;;
			esac
			[ "$(ls -A | grep -c target)" = 1 ] || bad "$how at call $n of $*: a temporary file stays"
		done
	done
}

both() {
	memory "$@"
	disk "$@"
}

for c in "$bin"/cz-*; do
	c=${c##*/}
	case $c in
	cz-import)
		both $c -t volunteer csv/vrijwilligers.csv
		memory $c -t partnership town.jsonl
		printf "partnership;party;id;AMB1;1. Over geld en subsidie praten we open met elkaar.\nP;gemeente;1;eens;4\n" >form.csv
		DENSE=3000 memory $c -t response form.csv
		printf '%s\n' '{"type":"request","id":"1","ours":{"naam":1}}' '{"id":2,"Postcode":"1"}' | tee named.jsonl |
			sed 's/"type":"request",//' >plain.jsonl
		for f in named plain; do DENSE=1000 memory $c -t request $f.jsonl; done
		printf 'k,v\nrijden,VRV|GZL\n' >table.csv
		printf '%s' '{"type": "volunteer", "fields": [{"column": "a.id", "target": "id"}, {"column": "at", "type": "geopoint"},
			{"column": "s", "target": "categories", "lookup": {"file": "table.csv", "key": "k", "value": "v"}, "prefix": "", "otherwise": "drop"},
			{"column": "t", "target": "skills", "map": {"x": "p|q"}, "prefix": "a-", "otherwise": "keep"}]}' >steps.json
		printf '[%s]' '{"a":{"id":1},"at":[5,52],"s":["rijden","zwemmen"],"t":"x;y"},{"a":{"id":[1,2]},"at":"52 5"},{"a":2,"b":1,"b":2}' >steps.data
		DENSE=1000 memory $c -r steps.json --stats /dev/null steps.data
		printf '%s\n' 'x = kan niet' 'id;maandag;dinsdag;Nacht;wk 2 maandag;boodschappen;vervoer' 'V1;x;;x;;x;' 'V2;;9-12;;x;;x' >week.csv
		cz-import --sniff -t volunteer week.csv >week.json
		DENSE=1000 memory $c -t volunteer week.csv
		DENSE=1000 memory $c --sniff -t volunteer week.csv
		DENSE=1000 memory $c -r week.json week.csv
		;;
	cz-generate) both $c --requests 3 --volunteers 3 --partnerships 1 --seed 1 ;;
	cz-report)
		both $c --format html all.jsonl
		cz-report --format json all.jsonl >before.json
		for format in markdown csv json xlsx; do memory $c --format $format --previous before.json --sections short,partnerships all.jsonl; done
		memory $c --sdc suppress --format csv all.jsonl
		memory $c --tables tables --format csv --sections matching all.jsonl
		DENSE=60 memory $c --area WK900100 --organisation O001 --format csv --previous before.json all.jsonl
		memory $c --partnership P0001 --edition internal all.jsonl
		;;
	cz-export)
		both $c -t request town.jsonl
		memory $c --to geojson --role organisation town.jsonl
		memory $c --to dot --role public town.jsonl
		;;
	cz-match)
		both $c --alternatives 2 --prices all.jsonl
		echo '{"limits":{"pairs":5,"best":1}}' >few.json
		memory $c --policy few.json all.jsonl
		memory $c --why R0001 all.jsonl
		printf '%s\n' '{"type":"request","id":"R1","remote":true}' '{"type":"request","id":"R2","remote":true}' \
			'{"type":"volunteer","id":"V1"}' >pair.jsonl
		for r in R1 R2; do memory $c --why $r V1 pair.jsonl; done
		cat >step.jsonl <<-END
			{"type":"request","id":"R1","category":"BDS","x":149000,"y":460000,"urgency":3}
			{"type":"request","id":"R2","category":"BDS","x":150000,"y":460000}
			{"type":"volunteer","id":"V1","categories":["BDS"],"x":150000,"y":460000,"asks_per_month":1}
			{"type":"volunteer","id":"V2","categories":["BDS"],"x":160400,"y":460000}
		END
		memory $c --why R1 step.jsonl
		memory $c --to text --lang nl --alternatives 1 --prices all.jsonl
		memory $c --what-if town.jsonl all.jsonl
		memory $c --recruit --policy "$top/examples/policies/steady.json" all.jsonl
		memory $c --replay 2026-11-01..2026-11-03 all.jsonl
		memory $c --policy "$top/examples/policies/scarce.json" --print-policy
		;;
	cz-verify)
		cz-match --prices town.jsonl | cat town.jsonl - >planned.jsonl
		both $c planned.jsonl
		sed '/"type":"price"/d; 0,/"status":"proposed","score"/{/"status":"proposed","score"/d}' planned.jsonl >edited.jsonl
		memory $c --policy "$top/examples/policies/scarce.json" edited.jsonl
		;;
	cz-score)
		both $c --items --pairs all.jsonl
		memory $c --to csv --pairwise --dup last town.jsonl
		memory $c --to text --lang nl all.jsonl
		memory $c --explain mean
		;;
	cz-check)
		both $c all.jsonl
		memory $c --changes town.jsonl all.jsonl
		;;
	*) both $c all.jsonl ;;
	esac
done
echo "fault: $((tried > wrong ? tried - wrong : 0)) passed, $wrong failed"
[ $wrong -eq 0 ]
