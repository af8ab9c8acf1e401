# The order of the records does not matter, in any format.
town=$DATA/report/town.jsonl
sort -r "$town" >other.jsonl
for format in html markdown csv json xlsx; do
	cz-report --as-of 2026-11-25 "$town" --format $format -o one
	cz-report --as-of 2026-11-25 other.jsonl --format $format -o two
	cmp one two && echo $format
done
