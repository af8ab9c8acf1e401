#!/bin/bash
# What every command owes its users, asked of every command there is.  usage: contract.sh BINDIR
bin=$(realpath "$1") pass=0 fail=0 top=$PWD
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
ok() { pass=$((pass + 1)); }
no() { fail=$((fail + 1)); echo "not ok: $1"; [ ! -s "$tmp/e" ] || head -3 "$tmp/e"; }
nameless() { sed -i 's/,"file":"[^"]*"//' "$1"; } # findings say in which file they stand
is() { [ "$2" = "$3" ] && ok || no "$1 (want $3, got $2)"; }
export SOURCE_DATE_EPOCH=1795000000 PATH=$bin:$PATH LC_ALL=C.UTF-8
$bin/cz-generate --requests 40 --volunteers 30 --partnerships 3 --seed 1 >"$tmp/in.jsonl" || exit 1
$bin/cz-generate --requests 4000 --volunteers 2000 --partnerships 30 --seed 1 >"$tmp/big.jsonl" || exit 1
$bin/cz-generate --requests 40 --volunteers 30 --partnerships 1 --seed 1 --to csv -o "$tmp/town" || exit 1
$bin/cz-generate --requests 40 --volunteers 4000 --partnerships 1 --seed 1 --to csv -o "$tmp/city" || exit 1
$bin/cz-match --prices "$tmp/big.jsonl" | cat "$tmp/big.jsonl" - >"$tmp/planned.jsonl" || exit 1
for c in cz-match cz-score; do $bin/$c "$tmp/in.jsonl" >>"$tmp/made" || exit 1; done
cat "$tmp/made" >>"$tmp/in.jsonl"

for b in "$bin"/cz*; do
	c=${b##*/} args= in=$tmp/in.jsonl big=$tmp/big.jsonl
	case $c in
	cz-import) args="-t volunteer" in=$tmp/town/vrijwilligers.csv big=$tmp/city/vrijwilligers.csv ;;
	cz-export) args="-t request" ;;
	cz-report) args="--format html" ;;
	cz-verify) big=$tmp/planned.jsonl ;;
	esac
	# help, version, mistakes
	"$b" --help >"$tmp/o" 2>"$tmp/e" </dev/null; is "$c --help: status" $? 0
	[ -s "$tmp/o" ] && [ ! -s "$tmp/e" ] && ok || no "$c --help goes to standard output"
	"$b" --version 2>&1 </dev/null | grep -q "^$c " && ok || no "$c --version names the command"
	"$b" --help >/dev/full 2>"$tmp/e"; is "$c --help to a full disk" $? 4
	"$b" --geen-optie >"$tmp/o" 2>"$tmp/e" </dev/null; is "$c, unknown option: status" $? 2
	[ -s "$tmp/e" ] && [ ! -s "$tmp/o" ] && [ "$(wc -l <"$tmp/e")" -le 3 ] && ok || no "$c, unknown option: a short message"
	# every option in the page, one meaning for a letter
	"$b" --help </dev/null | sed -n 's/^  -\(.\), --\([a-z-]*\).*/\1 \2/p' >>"$tmp/letters"
	for o in $("$b" --help </dev/null | sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/\2/p' | grep -vxE 'help|version'); do
		grep -q -- "Fl Fl $o\b" "$top/man/$c.1" "$top/man/cz.7" 2>/dev/null && ok || no "$c: no page explains --$o"
	done
	[ -e "$top/man/$c.1" ] && ok || no "$c has a page"
	[ $c != cz ] || continue
	# no output replaces what is read
	if [ "$c" != cz-generate ]; then
		cp "$in" "$tmp/own"; ln -f "$tmp/own" "$tmp/alias"
		"$b" $args -o "$tmp/alias" "$tmp/own" >"$tmp/o" 2>"$tmp/e"; is "$c, output is the input: status" $? 2
		cmp -s "$in" "$tmp/own" && ok || no "$c, output is the input: the input is whole"
	fi
	# what the contract promises of all
	for o in output quiet verbose from to lang as-of color; do
		[ "$c $o" != "cz-generate from" ] || continue # it reads nothing
		"$b" --help </dev/null | grep -q -- " --$o\b" && ok || no "$c takes --$o"
	done
	# results
	if [ $c = cz-generate ]; then
		run() { "$b" --requests 500 --volunteers 500 --partnerships 20 --seed 7 "$@"; }
	else
		run() { "$b" $args "$big" "$@"; }
		"$b" $args "$tmp/none" >"$tmp/o" 2>"$tmp/e" </dev/null; is "$c, missing file: status" $? 4
		grep -q "^$c: .*none" "$tmp/e" && [ ! -s "$tmp/o" ] && ok || no "$c, missing file: the message names program and file"
		"$b" $args "$tmp" >/dev/null 2>"$tmp/e" </dev/null; is "$c, a folder as input" $? 4
		"$b" $args "$in" >"$tmp/a" 2>"$tmp/e"; s=$?
		[ $s -le 1 ] && ok || no "$c on ordinary input: status $s"
		nameless "$tmp/a"
		"$b" $args <"$in" >"$tmp/b" 2>/dev/null; nameless "$tmp/b"; cmp -s "$tmp/a" "$tmp/b" && ok || no "$c: file and standard input give the same"
		"$b" $args - <"$in" >"$tmp/b" 2>/dev/null; nameless "$tmp/b"; cmp -s "$tmp/a" "$tmp/b" && ok || no "$c: - is standard input"
		"$b" $args </dev/null >"$tmp/o" 2>"$tmp/e"; s=$?
		case $c in cz-import | cz-report | cz-verify) [ $s = 3 ] || [ $s = 0 ] && ok || no "$c on empty input: status $s" ;; *) is "$c on empty input" $s 0 ;; esac
		head -c 500000 /dev/urandom >"$tmp/noise"
		"$b" $args "$tmp/noise" >"$tmp/o" 2>"$tmp/e"; is "$c on noise: status" $? 3
		LC_ALL=C grep -q '[^[:print:][:space:]]' "$tmp/e" && no "$c on noise: bytes of the input in the message" || ok
	fi
	run >"$tmp/a" 2>/dev/null; run >"$tmp/b" 2>/dev/null
	cmp -s "$tmp/a" "$tmp/b" && ok || no "$c: twice the same"
	(cd / && TZ=Pacific/Kiritimati LC_ALL=C run >"$tmp/b" 2>/dev/null); cmp -s "$tmp/a" "$tmp/b" && ok || no "$c: the same elsewhere, in another zone and locale"
	# full disk, closed output, reader gone
	run >/dev/full 2>"$tmp/e"; is "$c to a full disk" $? 4
	[ -s "$tmp/e" ] && ok || no "$c to a full disk: says so"
	run >&- 2>"$tmp/e"; is "$c with its output closed" $? 4
	gone() { { until [ -e "$tmp/gone" ]; do sleep .01; done; run 2>"$tmp/e"; } | { exec <&-; : >"$tmp/gone"; }; s=${PIPESTATUS[0]}; rm "$tmp/gone"; return $s; }
	gone; is "$c, reader gone" $? 141
	(trap "" PIPE; gone); is "$c, reader gone, SIGPIPE ignored by the parent" $? 141
	# -o
	if "$b" --help </dev/null | grep -q -- '--output'; then
		o=$tmp/out && rm -rf "$o" && mkdir "$o"
		out() { if [ $c = cz-generate ]; then run -o "$1"; else "$b" $args -o "$1" "$big"; fi; }
		(umask 000; out "$o/f" 2>/dev/null); cmp -s "$o/f" "$tmp/a" && ok || no "$c -o writes what standard output gets"
		is "$c -o: mode" "$(stat -c %a "$o/f")" 600
		echo victim >"$o/victim"; ln -s victim "$o/link"; out "$o/link" 2>/dev/null
		[ "$(cat "$o/victim")" = victim ] && [ ! -L "$o/link" ] && ok || no "$c -o replaces a link, never follows it"
		out "$o/no/such" >/dev/null 2>"$tmp/e"; is "$c -o into a missing folder" $? 4
		is "$c -o leaves nothing beside it" "$(ls -A "$o" | tr '\n' ' ')" "f link victim "
		if [ $c != cz-generate ]; then
			echo old >"$o/f"; "$b" $args -o "$o/f" "$tmp/noise" 2>/dev/null
			is "$c -o: after unusable input the old file is whole" "$(cat "$o/f")" old
		fi
	fi
done
d=$(sort -u "$tmp/letters" | cut -c1 | uniq -d | tr -d "\n"); is "one letter, one meaning" "$d" ""
echo "contract: $pass passed, $fail failed"
[ $fail -eq 0 ]
