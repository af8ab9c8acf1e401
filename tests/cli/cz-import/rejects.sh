# refused rows come back with their reasons; mended, they import; all problems of a row at once
printf '%s\n' 'Nr;Postcode;Aangemeld op;Urgentie' '1;3511 AB;31-03-2026;1' '2;12 AB;31-02-2026;9' ';3511 AB;;' '4;"3511 AB;;' '5;3511 AB;;' '5;;;' >in.csv
cz-import -t request in.csv --rejects out.csv || echo "status $?"
cat out.csv
cz-import -t request -q out.csv --rejects again.csv || echo "status $?"
diff out.csv again.csv || :
sed -i 's/12 AB;31-02-2026;9/3512 AB;28-02-2026;3/; s/^;3511/3;3511/; s/"""3511 AB"*/3511 AB/; s/^5;;;\(.*;\)"CZ218.*/6;;;\1/' out.csv
cz-import -t request out.csv
