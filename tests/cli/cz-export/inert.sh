# Whatever stands in a text of a record is text in every format: a hostile word leaves the same cells, members and edges
# behind as a harmless one of the same length, and no cell of a sheet for Excel begins as a formula does.
awk -F'"' '++seen[$4] <= 6' "$DATA/report/town.jsonl" >town.jsonl
hostile='=zz"];evil->x;{}<b>,"a":1,[]\\'\'
harmless=$(printf %s "$hostile" | sed 's/^...//; s/./x/g; s/^/=zz/')
for_json() { printf %s "$1" | sed 's/["\\]/\\&/g' | sed 's/[&\\]/\\&/g'; }

export_with() { # KEY WORD OPTION...
	sed "s~\"$1\":\\([[]*\\)\"[^\"]*\"~\"$1\":\\1\"$(for_json "$2")\"~g" town.jsonl >in.jsonl
	shift 2
	cz-export "$@" in.jsonl 2>>remarks || [ $? = 1 ]
}
shape() { # TO FILE: the signs between cells, or what stands outside quotes
	case $1 in
	csv*) sed 's/""//g; s/"[^"]*"//g; s/[^,]//g' "$2" ;;
	excel*) sed 's/""//g; s/"[^"]*"//g; s/[^;]//g' "$2" ;;
	*) sed 's/\\\\//g; s/\\"//g; s/"[^"]*"/""/g' "$2" ;;
	esac
}
# In Turkish an i is no letter between a and z, so the letters are C's.
for key in $(LC_ALL=C grep -o '"[a-z_0-9]*":[[]*"' town.jsonl | cut -d'"' -f2 | LC_ALL=C sort -u | grep -v '^type$'); do
	for to in 'csv -t request' 'csv -t volunteer' 'excel -t request' 'excel -t volunteer' 'geojson -t request' dot; do
		export_with "$key" "$hostile" --to $to >evil
		case $to in
		excel*) ! grep -n -e ';[=+@]' -e '^[=+@]' -e ';"[=+@]' evil || echo "$key: a formula in $to" ;;
		esac
		grep -q evil evil || continue
		shown="${shown:-}$key: $to\n"
		export_with "$key" "$harmless" --to $to >good
		shape "$to" evil >evil.shape
		shape "$to" good >good.shape
		cmp -s evil.shape good.shape || { echo "$key: NOT INERT in $to"; diff evil.shape good.shape | head -4; }
	done
done
printf "$shown" | sort | cut -d: -f1 | uniq -c
grep -c -e evil -e zz remarks || true
