printf 'Nr\n1\n1\n1\n2\n3\n4\n5\n6\n7\n8\n' >in.csv
for n in 1 2 19% 20% 0 x 3%%; do
	s=0
	cz-import -q -t organisation --max-rejects $n in.csv -o out.jsonl 2>/dev/null || s=$?
	echo "$n: $s"
done
