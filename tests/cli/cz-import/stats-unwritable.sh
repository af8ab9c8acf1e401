# numbers that cannot be written are told before anything is: the old records stay
printf 'Nr;Soort;Postcode\n1;vervoer;3511 AB\n' >in.csv
echo old >out.jsonl
cz-import -t request in.csv -o out.jsonl --stats no/such/folder || echo "status $?"
cat out.jsonl
cz-import -t request in.csv -o out.jsonl --stats stats.json
cat out.jsonl
grep -c '"accepted": *1' stats.json
cz-import -t request in.csv --stats -
