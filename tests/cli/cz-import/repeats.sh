# the same cells again and again: each row gets its own values and its own remarks
cat >r.json <<'R'
{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"column": "Talen", "target": "languages", "otherwise": "drop"},
 {"column": "Taken", "target": "categories", "map": {"rijden": "VRV"}}, {"column": "Sinds", "target": "since"},
 {"column": "Liever niet", "target": "refuses"}, {"column": "Vanaf", "target": "max_km", "when": {"column": "Sinds", "filled": true}}]}
R
for i in 1 2 3; do
	echo "A$i;Turks;rijden;1-2-2024;R1|R2;5"
	echo "B$i;Turks, Klingon;rijden;onbekend;R1|R2;5"
	echo "C$i;-;praten;31-2-2024;;ver"
	echo "D$i;;-;;;"
done | sed '1i Nr;Talen;Taken;Sinds;Liever niet;Vanaf' >in.csv
cz-import -r r.json in.csv || echo "status $?"
printf 0123456789abcdef >key
cz-import -q -r r.json --pseudonymise key in.csv | sed 's/"id":"[^"]*",//' | sort | uniq -c | sed 's/^ *//'
echo '== a value that another cell holds within it is told where it stands'
echo '{"type": "volunteer", "fields": [{"column": "id", "target": "id"}, {"columns": ["A", "B"], "target": "categories"}]}' >two.json
printf '%s\n' 'id;A;B' 'h1;zwemmen 12;12' >two.csv
cz-import -r two.json two.csv 2>&1 || echo "status $?"
