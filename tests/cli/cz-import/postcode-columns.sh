# PC4 beside PC6: the better one counts, the other where that is empty; another column of postcodes does not take its place
printf 'id;categorie;PC4;PC6\n1;VRV;1234;1235AB\n2;VRV;1234;\n3;VRV;1234;onbekend\n4;VRV;;\n5;VRV;12;\n6;VRV;1234;12\n' >in.csv
cz-import -t request in.csv || echo "status $?"
printf 'id;categorie;Postcode hulpvrager;Postcode vrijwilliger;PC4\n1;VRV;;1235AB;1234\n' | cz-import -t request
printf '%s\n' '{"id":"1","category":"VRV","pc4":1234,"postcode":"1235AB"}' '{"id":"2","category":"VRV","pc4":1234,"postcode":""}' >in.jsonl
cz-import -t request in.jsonl --lang nl
# the recipe that --sniff prints reads them in the same way
cz-import -t request --sniff in.csv >r.json
grep PC r.json
cz-import -r r.json in.csv >again || echo "status $?"
head -2 again
echo '== the recipe of --sniff takes what the run without it takes'
printf '%s\n' 'id;categorie;PC4;PC6' 'h1;BDS;3511;onbekend' 'h2;BDS;3511;-' 'h3;BDS;3512;' 'h4;BDS;;3513 AB' >spare.csv
cz-import -q -t request spare.csv >without.jsonl
cz-import -q -t request --sniff spare.csv >spare.json
cz-import -q -r spare.json spare.csv | tee with.jsonl
cmp without.jsonl with.jsonl
