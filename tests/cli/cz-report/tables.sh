# Each table that the report shows, as a file of its own; a key that is odd is an odd name, never another folder.
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --sections requests,partnerships --tables tables -o page.html
ls tables
tr -d '\r' <tables/areas.csv
tr -d '\r' <tables/partnership-P0001.csv
stat -c '%a %n' tables tables/areas.csv
printf '%s\n' '{"type":"score","partnership":"../../x","wave":"1","aspect":"=1+1","scale":[1,5],"n":12,"mean":3,"parties":[]}' |
	cz-report --as-of 2026-11-25 --edition internal --sections partnerships --tables odd -o page.html
ls odd
tr -d '\r' <"odd/$(ls odd)"
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --tables no/such -o page.html || echo "status $?"
