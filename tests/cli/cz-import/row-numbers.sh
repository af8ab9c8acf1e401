# rows count as a spreadsheet shows them: a blank line is a row, a row of several lines is one
printf 'Organisaties\r\n\r\nNr;Naam;Partij\r\nO1;a;gemeente\r\nO2;b;iets\r\n' >in.csv
cz-import --sniff -t organisation in.csv >r.json
grep headerRows r.json
cz-import -r r.json in.csv --rejects back.csv || echo "status $?"
sed -i 's/iets/formeel/' back.csv; cat back.csv
cz-import -r r.json back.csv
sed 's/\[3\]/[2]/' r.json >wrong.json
cz-import -r wrong.json in.csv || echo "status $?"
sed 's/\[3\]/[9]/' r.json >wrong.json
cz-import -r wrong.json in.csv || echo "status $?"
printf '\n"Nr";"Naam"\n"two\nlines";"of a question"\n{ImportId};{x}\nO1;a\n' >q.csv
echo '{"type": "organisation", "dialect": {"delimiter": ";", "headerRows": [2], "commentRows": [3, 4]}, "otherFields": "known"}' >q.json
cz-import -r q.json q.csv
