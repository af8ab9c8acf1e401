# A report of some sections says nothing that the whole one does not say, in each format; with the report before it as well.
cz-generate --requests 300 --volunteers 200 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
report() {
	cz-report --as-of 2026-11-25 town.jsonl "$@" | tr -d '\r'
}
report --week 2026-W46 --format json >before.json
report --format csv --previous before.json | sort >all.csv
for sections in short requests volunteers,follow method,requests; do
	report --format csv --previous before.json --sections $sections | sort >some.csv
	echo "$sections: $(comm -23 some.csv all.csv | wc -l) new of $(wc -l <some.csv)"
done
# every number of the sheet stands in the JSON too, in the same order
report --format json --previous before.json | grep -o '"value":[^,]*,"shown":"[^"]*"' | sed 's/"value":null/"value":/; s/"value":\([0-9.-]*\),"shown":"\([^"]*\)"/\1,\2/' >json
report --format csv --previous before.json | sed -n '2,$s/.*,\([0-9.-]*,[^,]*\)$/\1/p' >csv
cmp json csv && echo "$(wc -l <csv) numbers alike"
# and in the page
report --format html --previous before.json --sections volunteers | grep -o '<td[^>]*>[^<]*' | sed 's/.*>//; s/^&lt;5$/0/' | tr -d . >html
report --format csv --previous before.json --sections volunteers | sed -n '2,$s/.*,\([0-9.-]*\),[^,]*$/\1/p' | cmp - html && echo "and in the page"
