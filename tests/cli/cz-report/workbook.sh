# A workbook is not compressed, so that its parts can be read here; the same bytes each time.
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format xlsx -o a.xlsx
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --format xlsx -o b.xlsx
cmp a.xlsx b.xlsx
grep -a -o '<sheet name="[^"]*"' a.xlsx
grep -a -o '<row r="2"><c r="A2" s="0" t="inlineStr">.*</row><row r="3">' a.xlsx | cut -c1-400 | head -3
