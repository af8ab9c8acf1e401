# refused rows of a file with other quotes, of JSON whose members come late, and of two files in different encodings
for quote in "'" ''; do
	echo "== quotes: $quote"
	printf "Nr;PC;Taak\n${quote}1${quote};${quote}3511${quote};${quote}tuin${quote}\n2;35;zegt \"ja\" graag\n" >in.csv
	printf '{"type": "volunteer", "dialect": {"delimiter": ";", "quoteChar": "%s"}, "fields": [{"column": "Nr", "target": "id"}, {"column": "PC", "target": "postcode"}, {"column": "Taak", "target": "interests"}]}' "$quote" >r.json
	cz-import -q -r r.json --rejects refused.csv in.csv || echo "status $?"
	cat refused.csv
	sed 's/^2;35;/2;3512;/' refused.csv | cz-import -q -r r.json
done
echo '== JSON'
{ seq -f '{"id":"R%g","categorie":"tuin","postcode":"3511"}' 2000; echo '{"id":"L1","categorie":"onzinnig","postcode":"3511","urgentie":"hoog"}'; } >late.jsonl
cz-import -t request --rejects refused.csv -o out.jsonl late.jsonl || echo "status $?"
cat refused.csv
echo '== UTF-8 and UTF-16'
printf 'Nr;PC\n1;35\n' >narrow.csv
printf '\377\376N\0r\0;\0P\0C\0\n\0002\0;\0003\0005\0\n\0' >wide.csv
cz-import -q -t request --rejects refused.csv narrow.csv wide.csv || echo "status $?"
