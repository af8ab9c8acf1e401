# ="0123", by which programs keep a spreadsheet from making a number of a text, is that text, whatever stands around it
take() { echo "== $1"; cz-import --no-sandbox -t request 2>&1 || echo "status $?"; }
printf '%s\n' '="Nr";="Postcode";="Soort"' '="0123";="1234AB";="Vervoer"' '="0124";="1234AB";="Vervoer"' | take 'every cell'
printf '%s\n' 'Nr,Postcode,Soort,Wensen' '="0123",1234AB,Vervoer,="rustig, lief"' '="0124",1234AB,Vervoer,="de ""boot"""' | take 'with commas and quotes in it'
printf 'Nr\tPostcode\tSoort\n="0123"\t1234AB\tVervoer\n' | take 'tabs'
printf '%s\n' '"Nr";"Postcode";"Soort"' '"=""0123""";"1234AB";"Vervoer"' | take 'in quotes'
printf '%s\r' 'Nr;Postcode;Soort' '="0123";1234AB;Vervoer' '="0124"&A1;1234AB;Vervoer' | take 'rows that end in CR, and a sum'
{ echo 'Nr;Nummer 2'; for n in 100000009 100000010 100000022 100000034 100000046 100000058 100000071 100000083 100000095 100000101 100000113 100000125; do
	printf '="R%s";="%s"\n' $n $n; done; } | take 'citizen service numbers'
echo '== a refused row keeps them'
printf '%s\n' 'Nr;Postcode;Soort;Gebied' '="0123";99;Vervoer;="WK036301"' >in.csv
cz-import -q -t request in.csv --rejects r.csv || cat r.csv
sed 's/;99;/;1234AB;/' r.csv | cz-import -t request
