# what is personal in a text is left out and told with its place; ids that are names are told; the value never shows
printf '%s\n' 'Nr;Soort;Postcode;Wensen;Doel;Weigert' '1;Vervoer;1234AB;wandelen, bel 0612345678;rust;Piet Smit' '2;Vervoer;1234AB;BSN111222333;;' \
	'3;Vervoer;1234AB;;mail jan@x.nl;' '4;Vervoer;1234AB;order 111222333;;' >in.csv
cz-import --no-sandbox -t request in.csv
printf '%s\n' 'vrijwilliger;soort hulp;postcode' 'Jan de Vries;Vervoer;1234AB' 'mw. P. Bakker;Vervoer;1234AB' 'V3;Vervoer;1234AB' >v.csv
cz-import --no-sandbox -q -t volunteer v.csv
cz-import --no-sandbox -t volunteer v.csv >/dev/null
echo '== members that no table knows, in records of cz'
printf '%s\n' '{"type":"request","id":"R1","category":"VRV","remark":"call 06-12345678","contact":{"email":"jan@x.nl","colour":"red"}}' \
	'{"type":"request","id":"R2","category":"VRV","list":[{"tel":"0612345678"},{"k":"mail a@b.nl","n":1},"NL91ABNA0417164300","x"],"order":"111222333"}' >own.jsonl
cz-import --no-sandbox -t request own.jsonl
echo '== and in the texts that a table knows'
printf '%s\n' '{"type":"request","id":"R1","category":"VRV","goal":"bel 06-12345678","wishes":["bel 06-12345678/06-87654321","tuin"],"skills":["bsn is 1234.56.782"]}' \
	'{"type":"match","request":"R1","volunteer":"V1","status":"declined","reason":"mail a@b.nl"}' >own.jsonl
cz-import --no-sandbox -t request own.jsonl
sed -n 2p own.jsonl | cz-import --no-sandbox -t match
echo '== a text that a recipe requires, and that is left out, is not there'
echo '{"type":"request","fields":[{"column":"nr","target":"id"},{"column":"doel","target":"goal","required":true},{"column":"wens","target":"wishes","required":true}]}' >r.json
printf '%s\n' 'nr,doel,wens' '1,bel 06-12345678,tuin' '2,rust,a@b.nl' '3,rust,"a@b.nl, tuin"' >r.csv
cz-import --no-sandbox -r r.json r.csv || echo "status $?"
echo '== citizen service numbers, glued or under another spelling of their name'
for n in 111222333 123456782 232262536 010464554 192837467; do echo "C-$n;Vervoer;1234AB"; done >rows
(echo 'Nr;Soort;Postcode'; cat rows) >glued.csv
cz-import --no-sandbox -t request glued.csv || echo "status $?"
for name in B.S.N. ClientBSN; do
	printf '%s\n' "Nr;$name;Soort" '1;;Vervoer' >named.csv
	cz-import --no-sandbox -t request named.csv || echo "status $?"
done
