printf 'Nr;Naam\nO1;a\nO2;b;c\n' >a.csv; printf 'Nr;Naam\nO3;c\nO1;d\n' >b.csv; printf 'Naam;Nr\nx;O4\n' >c.csv
cz-import -t organisation a.csv b.csv --rejects r.csv || echo "status $?"
cat r.csv
cz-import -t organisation a.csv c.csv --rejects r.csv -o o.jsonl -q || echo "status $?"
echo '== a refused row of two files tells of which it was, and comes back'
sed 's/;c$//; s/^O1;d/O9;d/; s/;"*CZ.*/;/' r.csv >mended.csv
cut -d';' -f3 mended.csv
cz-import -t organisation mended.csv
