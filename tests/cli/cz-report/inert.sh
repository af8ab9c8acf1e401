# Whatever stands in a text of a record is text in every format: a hostile word leaves the same elements, cells and lines
# behind as a harmless one of the same length. Every key of every record has its turn.
awk -F'"' '++seen[$4] <= 12 || /"status":"open"/' "$DATA/report/town.jsonl" >town.jsonl
hostile='=zz<script>pwn()</script><img src=x onerror=pwn()>'\'']]>--></style></title></svg>&lt;%|[a](b)`*_#<!--'
harmless=$(printf %s "$hostile" | sed 's/^...//; s/./x/g; s/^/=zz/')
for_sed() { printf %s "$1" | sed 's/[&\\]/\\&/g'; }

report() { # KEY WORD FORMAT NAME
	sed "s~\"$1\":\\([[]*\\)\"[^\"]*\"~\"$1\":\\1\"$(for_sed "$2")\"~g" town.jsonl >in.jsonl
	cz-report --as-of 2026-11-25 --edition internal --format "$3" in.jsonl -o "$4" 2>>remarks || [ $? = 1 ]
}
# What a program makes of a file but for its texts: elements, signs that begin something, cells and whether one is a formula.
shape() { # FORMAT FILE
	case $1 in
	html) LC_ALL=C grep -o '<[A-Za-z/!?][A-Za-z0-9:]*' "$2" ;;
	xlsx) LC_ALL=C grep -a -o '<[A-Za-z/!?][A-Za-z0-9:]*[ />]' "$2" ;; # a checksum may look like the begin of an element, but hardly like one
	markdown) sed 's/\\.//g' "$2" | tr -d -c '\n|*_`<>[]#' ;;
	csv) ! grep -q -e '^[=+@-]' -e ',[=+@-]' -e '"[=+@-]' "$2" || echo "$2 has a formula"; sed 's/[^,]//g' "$2" ;;
	json) sed 's/[^"{}:]//g; s/""/"/g' "$2" ;;
	esac
}
# In Turkish an i is no letter between a and z, so the letters are C's.
for key in $(LC_ALL=C grep -o '"[a-z_0-9]*":[[]*"' town.jsonl | cut -d'"' -f2 | LC_ALL=C sort -u | grep -v '^type$'); do
	report "$key" "$hostile" html evil
	grep -q pwn evil || continue # this key is not told
	echo "$key"
	for format in html markdown csv json xlsx; do
		report "$key" "$hostile" $format evil
		report "$key" "$harmless" $format good
		shape $format evil >evil.shape
		shape $format good >good.shape
		cmp -s evil.shape good.shape || echo "$key: NOT INERT in $format"
	done
done
grep -c -e zz -e pwn remarks || true
