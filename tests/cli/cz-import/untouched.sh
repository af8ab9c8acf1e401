# what goes wrong leaves the old output whole
echo old >out.jsonl; echo old >rej.csv
printf 'Naam\nx\n' | cz-import -t request -o out.jsonl --rejects rej.csv || echo "status $?"
cat out.jsonl rej.csv
