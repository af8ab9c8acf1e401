#!/bin/sh
# Every kind of page before a browser and axe-core, the W3C's validator and a maker of PDF, and the workbook and a sheet of
# cz-export before other programs, as far as they are here.
# usage: run.sh BINDIR
#	npm install --prefix build/web axe-core puppeteer-core vnu-jar	puts them where check-web looks; NODE_PATH says another place
set -eu
bin=$(cd "$1" && pwd) here=$(cd "$(dirname "$0")" && pwd)
town=$here/../data/report/town.jsonl
python=${PYTHON:-/usr/bin/python3}
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0

has() { # PACKAGE...
	for package in "$@"; do
		node -e "require.resolve('$package')" 2>/dev/null || return 1
	done
}

report() { # NAME OPTION...
	name=$1
	shift
	"$bin/cz-report" --as-of 2026-11-25 "$@" -o "$dir/$name.html"
}
printf 'Een woord vooraf.\n' >"$dir/words"
"$bin/cz-generate" --requests 300 --volunteers 120 --partnerships 12 --seed 3 --as-of 2026-11-25 -o "$dir/many.jsonl"
"$bin/cz-score" --as-of 2026-11-25 "$dir/many.jsonl" -o "$dir/scores.jsonl"
grep -o '"area":"WK[0-9]*"' "$dir/many.jsonl" | cut -d'"' -f4 | sort -u | awk '
	BEGIN {printf "{\"type\":\"FeatureCollection\",\"features\":["}
	{x = 5 + NR / 10; printf "%s{\"type\":\"Feature\",\"properties\":{\"statcode\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" \
		"[[[%g,52],[%g,52],[%g,52.1],[%g,52]]]}}", (NR > 1 ? "," : ""), $0, x, x + 0.1, x + 0.1, x}
	END {print "]}"}' >"$dir/map.geojson"
sed 's/"name":"[^"]*"/"name":"\\"><img src=x onerror=pwned=1><script>pwned=1<\/script><\/svg><\/style>"/g' "$town" >"$dir/hostile.jsonl"
report public "$town" --municipality Voorbeeldstad --contact team@voorbeeld.example --explanation "$dir/words"
report suppress "$town" --sdc suppress --lang en
report internal "$town" --edition internal --lang en
report partnership "$town" --edition internal --partnership P0001
report many "$dir/many.jsonl" "$dir/scores.jsonl" --edition internal
report map "$dir/many.jsonl" "$dir/scores.jsonl" --map "$dir/map.geojson" --radar
report theme "$town" --css "$here/../../examples/report/theme.css"
report hostile "$dir/hostile.jsonl" --edition internal
report nothing /dev/null

if [ -n "$chromium" ] && has axe-core puppeteer-core; then
	CHROMIUM=$chromium node "$here/pages.js" "$dir"/*.html || bad=1
else
	echo "browser: skipped (needs Chromium, and the npm packages axe-core and puppeteer-core)"
fi

# Its style checker does not know paint-order, which is of SVG 2.
if command -v java >/dev/null && has vnu-jar; then
	if java -jar "$(node -p '"" + require("vnu-jar")')" --filterpattern '.*paint-order.*' "$dir"/*.html 2>"$dir/faults"; then
		echo "validator: $(ls "$dir"/*.html | wc -l) passed, 0 failed"
	else
		sed "s,^.*$dir/,not ok: ," "$dir/faults"
		bad=1
	fi
else
	echo "validator: skipped (needs Java and the npm package vnu-jar)"
fi

# A PDF has the headings, tables and heads of the page as tags, so that a screen reader meets the same facts.
count() { # PATTERN FILE
	grep -E -o "$1" "$2" | wc -l
}
if command -v weasyprint >/dev/null && command -v pdfinfo >/dev/null && weasyprint --help | grep -q pdf/ua-1; then
	passed=0 failed=0
	for page in public partnership; do
		weasyprint --quiet --pdf-variant pdf/ua-1 "$dir/$page.html" "$dir/$page.pdf" 2>/dev/null
		pdfinfo -struct "$dir/$page.pdf" >"$dir/tags" 2>/dev/null
		for tag in H1 H2 H3 H4 Table TH TD; do
			is=$(count "^ *$tag( |\$)" "$dir/tags") wanted=$(count "<$(echo $tag | tr A-Z a-z)[ >]" "$dir/$page.html")
			[ "$is" -eq "$wanted" ] && passed=$((passed + 1)) && continue
			echo "not ok: $page.pdf has $is tags $tag, the page $wanted"
			failed=$((failed + 1)) bad=1
		done
		pdftotext -layout "$dir/$page.pdf" - | grep -E '\b20[0-9][0-9]-$' && { echo "not ok: $page.pdf breaks a week"; bad=1; }
		pdfinfo "$dir/$page.pdf" | grep -q '^Title: *[^ ]' || { echo "not ok: $page.pdf has no title"; bad=1; }
	done
	echo "pdf: $passed passed, $failed failed"
else
	echo "pdf: skipped (needs weasyprint and pdfinfo of poppler-utils)"
fi

# The workbook, as openpyxl reads it, and as LibreOffice does.
if $python -c 'import openpyxl' 2>/dev/null; then
	passed=0 failed=0
	for edition in public internal; do
		for format in json xlsx; do
			"$bin/cz-report" --as-of 2026-11-25 "$town" --edition $edition --format $format -o "$dir/$edition.$format"
		done
		if command -v soffice >/dev/null; then
			HOME=$dir soffice --headless --convert-to xlsx --outdir "$dir/saved" "$dir/$edition.xlsx" >/dev/null 2>&1
			set -- "$dir/saved/$edition.xlsx"
		else
			set --
		fi
		$python "$here/workbook.py" "$dir/$edition.json" "$dir/$edition.xlsx" "$@" && passed=$((passed + 1)) || failed=$((failed + 1)) bad=1
	done
	command -v soffice >/dev/null || echo "workbook: LibreOffice is not here to read it too"
	echo "workbook: $passed passed, $failed failed"
else
	echo "workbook: skipped (needs openpyxl, Debian's python3-openpyxl)"
fi

# A sheet of cz-export, opened and saved by a spreadsheet program that speaks Dutch, is still the same records.
if command -v soffice >/dev/null; then
	mkdir -p "$dir/profile/user"
	cat >"$dir/profile/user/registrymodifications.xcu" <<-'XML'
		<?xml version="1.0" encoding="UTF-8"?>
		<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
		<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item></oor:items>
	XML
	passed=0 failed=0 text='Text - txt - csv (StarCalc):59,34,76,1,,1043' # ; between, " around, UTF-8, all as it stands, Dutch
	for type in request volunteer; do
		grep "\"type\":\"$type\"" "$dir/many.jsonl" >"$dir/$type.jsonl"
		"$bin/cz-export" -t $type --to excel "$dir/$type.jsonl" -o "$dir/$type.csv"
		soffice "-env:UserInstallation=file://$dir/profile" --headless --infilter="$text" --convert-to "csv:$text,false,true,false" \
			--outdir "$dir/saved" "$dir/$type.csv" >/dev/null 2>&1
		if "$bin/cz-import" -t $type "$dir/saved/$type.csv" | cmp - "$dir/$type.jsonl"; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1)) bad=1
		fi
	done
	echo "sheet: $passed passed, $failed failed"
else
	echo "sheet: skipped (needs LibreOffice, Debian's libreoffice-calc-nogui)"
fi
exit $bad
