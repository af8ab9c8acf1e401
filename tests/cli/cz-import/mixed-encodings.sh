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
echo '== letters of neighbours, quotes and a mark of byte order in UTF-8 rows; what Windows-1252 has no room for goes back as it came'
{ printf 'Nr;Naam\n'; for i in 1 2 3 4 5 6 7 8 9; do printf '%d;caf\351\n\n"%d-";"\351"\n' $i $i; done
printf '%s\n' '10;šport' '11;Ïjzer' '12;“Ja”' '13;Łódź ğışĞİŞ' '14;Ștefan 😀' '15;Дом' '1;Łódź “Ïx”'
printf '16;CAF\311\222S CAF\311\205 CAF\311\231\n17;caf\351\224\205\n18;\357\273\277x\n19;CAF\311\224\n20;\217 \351\n'; } >cp1252.csv
cz-import -t organisation cp1252.csv --rejects rej >all || echo "status $?"
tail -n +19 all
od -An -c rej | tr -s ' '
echo '== letters before a quote or a dash that would be one sign of UTF-8, alone in their file and beside others'
printf 'Nr;Soort;Wensen\nR1;VRV;J\304\223\nR2;VRV;SE\321\256 CAF\311\222S\n' | cz-import -t request
printf 'Nr;Soort;Wensen\nR1;VRV;caf\351\nR2;VRV;J\304\223\nR3;VRV;\303\251\303\251n J\304\223\n' | cz-import -t request 2>&1
echo '== bytes that are no text, in JSON of Windows-1252'
printf '[{"id": "R1", "wensen": "caf\351"},\n {"id": "R2", "wensen": "x\201y"}, {"id": "R3"}]' | cz-import -t request 2>&1 || echo "status $?"
printf '{"nr": "R1", "wensen": "caf\351 x\201"}' | cz-import -t request 2>&1 || echo "status $?"
