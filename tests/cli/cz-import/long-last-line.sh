# a line that is too long is told, also where the file ends with it just where a piece of it was read
for n in 1114053 1114054 1114055; do
	printf '{"id": "1", "category": "vervoer", "postcode": "3511 AB"}\n' >in.jsonl
	awk -v n=$n 'BEGIN { while (length(s) < n) s = s "xxxxxxxxxxxxxxxx"; printf "%s", substr(s, 1, n) }' >>in.jsonl
	echo "== $n"
	cz-import -t request in.jsonl || echo "status $?"
done
