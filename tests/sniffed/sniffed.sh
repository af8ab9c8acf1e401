#!/bin/bash
# The recipe that --sniff prints makes the same records as no recipe: of all files that the cases of cz-import and the spoiled files
# import.	usage: sniffed.sh BINDIR [FOLDER FOR FAILURES]
export SNIFFED
SNIFFED=$(mktemp -d) && trap 'rm -rf "$SNIFFED"' EXIT
mkdir "$SNIFFED/bin"
ln -s "$(realpath "$1")" "$SNIFFED/real"
ln -s "$SNIFFED/real"/* "$SNIFFED/bin"
ln -sf "$PWD/tests/sniffed/cz-import" "$SNIFFED/bin/cz-import"
good=yes
bash tests/golden.sh "$SNIFFED/bin" tests/cli/cz-import/*.sh >"$SNIFFED/golden" || good=no
"${PYTHON:-python3}" tests/spoiled/spoiled.py "$SNIFFED/bin" >"$SNIFFED/spoiled" || good=no
[ $good = yes ] || tail -n 5 "$SNIFFED/golden" "$SNIFFED/spoiled"
asked=$(grep -c ^asked "$SNIFFED/log")
wrong=$(grep -vc ^asked "$SNIFFED/log")
grep -v ^asked "$SNIFFED/log"
[ -z "$2" ] || cp -r "$SNIFFED"/tmp.* "$2"
echo "sniffed: $((asked - wrong)) passed, $wrong failed"
[ $good = yes ] && [ "$wrong" = 0 ] && [ "$asked" -gt 500 ]
