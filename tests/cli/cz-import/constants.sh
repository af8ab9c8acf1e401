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
echo '== a value for the empty cells of a column, and one field from a column that has another name in some files'
cat >default.json <<'R'
{"type": "request", "fields": [{"column": "nr", "target": "id"}, {"columns": ["soort", "hulp"], "target": "category", "optional": true},
 {"column": "taal", "target": "languages"}, {"constant": "nl", "target": "languages", "when": {"column": "taal", "filled": false}}]}
R
printf 'nr;soort;taal\n1;VRV;Turks\n2;VRV;\n' | cz-import -q -r default.json
printf 'nr;hulp;taal\n1;BDS;-\n2;VRV;en\n' | cz-import -q -r default.json
