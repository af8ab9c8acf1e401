# the table of times with two readings, and the example of the order of the steps, out of the page itself
page=$EXAMPLES/../man/cz-import.1
sed -n 's/^\.It Ql \(.*\) Ta .* Ta Ql \(.*\)$/\1|\2/p' $page >times
wc -l <times
{ echo 'id|categorie|postcode|tijden' && cut -d'|' -f1 times | sed 's/.*/&|VRV|1234AB|&/'; } | cz-import -t request --show-values || echo "status $?"
{ echo 'id|categorie|postcode|tijden' && cut -d'|' -f2 times | sed 's/.*/&|VRV|1234AB|&/'; } | cz-import -t request
{ echo '{"type": "volunteer", "fields": [{"name": "id"},' && sed -n '/^{"column": "Opmerking"/,/^\.Ed/{/^\.Ed/!p;}' $page && echo ']}'; } >r.json
printf 'id;Opmerking\n1;Bel eerst. Kan: tuin, koken. Geen hond.\n2;n.v.t.\n' | cz-import -r r.json
# a lookup for each value of a list, unless it has the cell as a whole; a prefix for each
printf 'soort;code\nrijden;VRV\npraatje;GZL\n"koken, wassen";HUI\ntuin;TUI|KLU\n' >soorten.csv
cat >l.json <<'R'
{"type": "volunteer", "fields": [{"name": "id"}, {"column": "soort", "target": "categories", "lookup": {"file": "soorten.csv", "key": "soort", "value": "code"}},
 {"column": "groep", "target": "skills", "split": "/", "prefix": "g-"}]}
R
printf 'id;soort;groep\n1;rijden, praatje;a/b\n2;koken, wassen;a\n3;rijden, zwemmen;\n4;onbekend;\n5;tuin;nvt\n' | cz-import -r l.json || echo "status $?"
# answers of a form without a respondent; requests without an id
printf 'Tijdstempel,Samenwerking,Meting,Partij,AMB1\n2026/03/31 2:15:16 p.m. EET,P1,2026,Gemeente,4\n2026/03/31 2:15:16 p.m. EET,P1,2026,Gemeente,4\n' |
	cz-import -t response -o answers.jsonl
cz-check answers.jsonl --fail-on error | grep -o '"number":[0-9]*'
printf 'Tijdstempel,Soort hulp,Postcode\n2026/03/31 2:15:16 p.m. EET,VRV,1234AB\n' | cz-import -t request || echo "status $?"
