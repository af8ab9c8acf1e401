# a table in another file, beside the recipe
mkdir recipes
printf 'Wijk;Code\nCentrum;WK034401\nOost;WK034402\n' >recipes/wijken.csv
cat >recipes/r.json <<'R'
{"type": "request", "fields": [{"column": "Nr", "target": "id"},
 {"column": "Wijk", "target": "area", "lookup": {"file": "wijken.csv", "key": "Wijk", "value": "Code"}}]}
R
printf 'Nr,Wijk\nR1,CENTRUM\nR2,Noord\nR3,oost\n' | cz-import -r recipes/r.json || echo "status $?"
echo '== a key twice with the same value is fine; with two values it has none'
printf 'Wijk;Code\nCentrum;WK034401\nOost;WK034402\nOOST;WK034402\ncentrum;WK034409\nCentrum;WK034401\nWest;WK034403\nCentrum;WK034408\n' >recipes/wijken.csv
printf 'Nr,Wijk\nR1,CENTRUM\nR2,Oost\nR3,west\n' | cz-import -r recipes/r.json || echo "status $?"
echo '== it is told once, however many fields use the table'
cat >two.json <<'R'
{"type": "request", "fields": [{"column": "Nr", "target": "id"},
 {"column": "Wijk", "target": "area", "lookup": {"file": "recipes/wijken.csv", "key": "Wijk", "value": "Code"}},
 {"column": "Buurt", "target": "area", "lookup": {"file": "recipes/wijken.csv", "key": "Wijk", "value": "Code"}, "when": {"column": "Wijk", "filled": false}}]}
R
printf 'Nr,Wijk,Buurt\nR1,Oost,\nR2,,West\n' | cz-import -r two.json
rm recipes/wijken.csv
printf 'Nr,Wijk\nR1,CENTRUM\n' | cz-import -r recipes/r.json || echo "status $?"
echo '== a row of the table that cannot be read is told'
printf 'Wijk;Code\nCaf\351;WK034401\nx\201y;WK034402\n"los;WK034403\nOost\n' >recipes/wijken.csv
printf 'Nr,Wijk\nR1,Caf\351\nR2,oost\n' | cz-import -r recipes/r.json || echo "status $?"
echo '== a value of several, of a cell that is looked up as a whole or in parts'
printf 'woord,code\nboodschappen en tuin,BDS|TUI\n' >alias.csv
echo '{"type": "volunteer", "fields": [{"column": "id", "target": "id"},
  {"column": "S", "target": "categories", "split": ",", "otherwise": "keep", "lookup": {"file": "alias.csv", "key": "woord", "value": "code"}}]}' >al.json
printf 'id;S\n1;boodschappen en tuin\n2;koken, boodschappen en tuin\n' | cz-import -q -r al.json
echo '== two numbers with decimal commas in one cell'
echo '{"type": "place", "dialect": {"delimiter": ";"}, "fields": [{"column": "p", "target": "postcode"},
  {"column": "x", "target": "lat", "type": "geopoint", "format": "lat,lon", "decimalChar": ","}]}' >g.json
printf 'p;x\n7941AA;52,6958 6,1944\n7941AB;52,6958, 6,1944\n7941AC;(52,6958|6,1944)\n' | cz-import -r g.json
