# Days in one column and dayparts in another are read together; what they cannot both mean is refused
printf 'Nr;Dagen;Dagdelen\n1;ma, wo;ochtend\n2;dinsdag;\n3;;avond\n4;ma t/m vr;ochtend, middag\n5;ma;di ochtend\n6;x;ochtend\n7;;\n' >in.csv
cz-import --no-sandbox -t volunteer in.csv >out 2>err || echo "status $?"
cat out
grep CZ238 err
# the recipe that is found says so, and does the same
cz-import --no-sandbox -q --sniff -t volunteer in.csv | tee r.json
cz-import --no-sandbox -q -r r.json in.csv | cmp - out && echo same
