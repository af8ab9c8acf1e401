# a constant means what it says, also where a cell would say that nothing is known
cat >r.json <<'R'
{"type": "organisation", "missingValues": ["geheim"], "fields": [{"column": "Nr", "target": "id"}, {"target": "name", "constant": "onbekend"},
 {"column": "Soort", "target": "party"}]}
R
printf 'Nr;Soort\n1;kerk\n2;-\n3;geheim\n' | cz-import -r r.json || echo "status $?"
# and where the field has no such value, each row tells
cat >r.json <<'R'
{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"target": "capacity", "constant": "n.v.t."}, {"target": "skills", "constant": "-"}]}
R
printf 'Nr\nV1\n' | cz-import -r r.json || echo "status $?"
sed -i 's/{"target": "capacity", "constant": "n.v.t."}, //' r.json
printf 'Nr\nV1\n' | cz-import -q -r r.json
