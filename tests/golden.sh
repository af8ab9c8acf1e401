#!/bin/bash
# Run cases and compare with .out .err .exit beside them.  usage: golden.sh BINDIR CASE.sh...
# A case runs as `sh -eu` in an empty folder, with the commands in PATH and the shared files in $DATA.
#	GOLDEN=update	write what came out beside the case; then read the difference before it is committed
#	CZ_LOCALE, CZ_TZ	run under another locale and time zone: the bytes have to stay the same
bin=$(realpath "$1") top=$PWD pass=0 fail=0
shift
export PATH=$bin:$PATH LC_ALL=${CZ_LOCALE:-C.UTF-8} TZ=${CZ_TZ:-Europe/Amsterdam} DATA=$top/tests/data EXAMPLES=$top/examples
unset SOURCE_DATE_EPOCH NO_COLOR CZ_LANG
d=$(mktemp -d) && trap 'rm -rf "$d"' EXIT
expected() { [ -e "$1" ] && echo "$1" || echo /dev/null; }
for t in "$@"; do
	base=$top/${t%.sh}
	rm -rf "$d/at" && mkdir "$d/at"
	(cd "$d/at" && sh -eu "$top/$t" >"$d/out" 2>"$d/err" </dev/null)
	rc=$?
	if [ "$GOLDEN" = update ]; then
		rm -f "$base.out" "$base.err" "$base.exit"
		cp "$d/out" "$base.out"
		[ ! -s "$d/err" ] || cp "$d/err" "$base.err"
		[ $rc = 0 ] || echo $rc >"$base.exit"
	fi
	want=$(cat "$base.exit" 2>/dev/null || echo 0)
	if cmp -s "$d/out" "$base.out" && cmp -s "$d/err" "$(expected "$base.err")" && [ $rc = "$want" ]; then
		pass=$((pass + 1))
	else
		fail=$((fail + 1))
		echo "not ok: $t (status $rc, expected $want)"
		diff -u "$(expected "$base.out")" "$d/out" | head -40
		diff -u "$(expected "$base.err")" "$d/err" | head -20
	fi
done
echo "golden: $pass passed, $fail failed"
[ $fail -eq 0 ]
