# one row from another source does not spoil the accents of the others: it is read in its own encoding, and told with its line
{ printf 'Nr;Naam\n1;caf\303\251\n2;Co\366p \223thuis\224 \200\n3;gewoon\n"4";"Caf\351 ""De\nBr\374g"""\n5;caf\303\251 \351\n6;x\201\n'
for i in 7 8 9; do printf '%d;\303\251\303\251n\n' $i; done; } >utf8.csv
{ printf 'Nr;Naam\n1;caf\351\n2;Co\366p\n3;caf\303\251 \342\202\254\n4;CAF\311\222S\n5;x\201 \351\n'; for i in 6 7 8; do printf '%d;\351\351n\n' $i; done; } >cp1252.csv
for f in utf8 cp1252; do
	cz-import -t organisation $f.csv --rejects $f.rej || echo "status $?"
	tail -n +2 $f.rej | od -An -c | tr -s ' '
done
# one row outweighs no file, however many accents it has
printf 'Nr;Naam\n1;caf\303\251\n2;caf\303\251\n3;\351\350\353\374\366\347\340\n' | cz-import -t organisation
