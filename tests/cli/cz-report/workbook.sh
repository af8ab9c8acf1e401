# A workbook is not compressed, so that its parts can be read here; the same bytes each time. Its sheets, their cells with their
# types, and its charts.
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format xlsx -o a.xlsx
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format xlsx -o b.xlsx
cmp a.xlsx b.xlsx
grep -a -o '<sheet name="[^"]*"' a.xlsx
sed 's/<row /\n<row /g; s/<c:chart>/\n<c:chart>/g; s/<[/]worksheet>/\n/g' a.xlsx | grep -a '^<row ' | sed -e 's/<row r="\([0-9]*\)"[^>]*>/\1/' \
	-e 's/<c [^>]*t="inlineStr"[^>]*>/ | /g' -e 's/<c [^>]*>/ | # /g' -e 's/<[^>]*>//g'
grep -a -o '<c:\(lineChart\|barChart\|scatterChart\|radarChart\)>' a.xlsx | sort | uniq -c
