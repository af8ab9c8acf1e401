# The pages of all districts add up to that of the town; what they say twice they say alike, whichever page comes first.
cz-generate --requests 900 --volunteers 400 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
page() {
	cz-report --as-of 2026-11-25 town.jsonl --format csv "$@" | tr -d '\r' | sed 's/"[^"]*"//g'
}
page >town
for area in 0 1 2 3 4 5 6 7; do
	page --area WK90010$area >part$area
done
sum() { # TABLE,LINE,COLUMN
	echo "$1: $(grep -h "^$1," town | cut -d, -f7), parts $(cat part? | grep -h "^$1," | cut -d, -f7 | paste -sd+)"
}
sum weeks,2026-W47,open
sum weeks,2026-W40,new
sum weeks,2026-W30,started
sum volunteers,active,n
sum categories,BDS,demand
sum categories,BDS,offer
echo "as the town says it: $(grep '^demand,WK900102,' town | cut -d, -f3,7 | sort | paste -sd' ')"
echo "as the district does: $(grep '^categories,.*,demand,' part2 | cut -d, -f2,7 | sort | paste -sd' ')"
