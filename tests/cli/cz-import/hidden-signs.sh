# Signs that nobody sees make no other id: they are left out of ids, references and codes, never of texts, and told once.
printf 'Hulpvraagnummer;Soort hulp;Postcode;Wensen;Niet met\nR\357\273\2771;VRV;3511 AB;ge\302\255duldig\342\200\213;V\342\200\2131|V2\n\357\273\277R2;V\302\255RV;3511\342\200\215AB;-;\nR3\302\240;VRV;3511 AB;-;\nR4;VRV;3511;-;\n' >in.csv
cz-import -t request in.csv || echo "status $?"
echo "the same id twice, of which one has a hidden sign; the row that goes back is as it was:"
printf 'Hulpvraagnummer;Soort hulp;Postcode\nR1;VRV;3511 AB\nR\342\200\2131;VRV;3511 AB\n' >twice.csv
cz-import -t request --rejects back.csv twice.csv || echo "status $?"
grep -c "^$(printf 'R\342\200\2131');" back.csv
echo "nothing but hidden signs is no id:"
printf 'Hulpvraagnummer;Soort hulp;Postcode\n\342\200\213;VRV;3511 AB\n' | cz-import -t request || echo "status $?"
echo "JSON of others:"
printf '{"Hulpvraagnummer":"R\\u200b1","Soort hulp":"VRV","Postcode":"3511 AB"}\n' | cz-import -t request
