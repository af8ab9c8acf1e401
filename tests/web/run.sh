#!/bin/sh
# Every kind of page through axe-core.  usage: run.sh BINDIR
#	npm install axe-core puppeteer-core	in some folder, and NODE_PATH=that-folder/node_modules
set -eu
bin=$(cd "$1" && pwd) here=$(cd "$(dirname "$0")" && pwd)
town=$here/../data/report/town.jsonl
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ] || ! node -e 'require.resolve("axe-core"); require.resolve("puppeteer-core")' 2>/dev/null; then
	echo "web: skipped (needs Chromium, and the npm packages axe-core and puppeteer-core in NODE_PATH)"
	exit 0
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
report() { # NAME OPTION...
	name=$1
	shift
	"$bin/cz-report" --as-of 2026-11-25 "$town" "$@" -o "$dir/$name.html"
}
printf 'Een woord vooraf.\n' >"$dir/words"
report public --municipality Voorbeeldstad --contact team@voorbeeld.example --explanation "$dir/words"
report internal --edition internal --lang en
report partnership --edition internal --partnership P0001
report radar --edition internal --sections partnerships --radar
"$bin/cz-report" --as-of 2026-11-25 -o "$dir/nothing.html" </dev/null
CHROMIUM=$chromium node "$here/axe.js" "$dir"/*.html
