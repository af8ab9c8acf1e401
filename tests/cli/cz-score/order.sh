# The order of the input does not matter.
cz-generate --requests 1 --volunteers 1 --partnerships 12 --seed 5 --as-of 2026-11-25 -o town.jsonl
cz-score --items --pairs --as-of 2026-11-25 town.jsonl >one.jsonl
sort -r town.jsonl | cz-score --items --pairs --as-of 2026-11-25 >other.jsonl
cmp one.jsonl other.jsonl
if grep -iE '[:,[](nan|-?inf)' one.jsonl; then exit 9; fi
sed 's/.*"type":"\([^"]*\)".*/\1/' one.jsonl | sort | uniq -c | sed 's/^ *//'
