# Registration of matches stands beside its aspect: counted for the team, in steps of 5% for others, and only about ten matches or more
cz-generate --seed 7 --as-of 2026-11-18 -o town
cz-score --as-of 2026-11-18 town -o scores
cat town scores | cz-report --as-of 2026-11-18 --format markdown --sections partnerships | grep -A6 'registratie van koppelingen' | head -20
cat town scores | cz-report --as-of 2026-11-18 --format markdown --sections partnerships --edition internal --lang en | grep -A6 'registration of matches' | head -20
# nobody answers for a party of one's own: an agenda in words, no mean that tells what all said, no count of the six
printf '%s\n' '{"type":"partnership","id":"P1","name":"Proef","invited":{"formal":6}}' >six
for i in 1 2 3 4 5 6; do
	printf '{"type":"response","partnership":"P1","wave":"2026","party":"formal","respondent":"r%s","bank":"kaats5","answers":{"AMB1":5,"AMB2":5,"AMB3":5,"AMB4":5,"ORG1":2,"ORG2":%s,"ORG3":3,"ORG4":4}}\n' $i $((i % 4 + 1)) >>six
done
cz-score --as-of 2026-11-18 six | cat six - | cz-report --as-of 2026-11-18 --format markdown --sections partnerships
# without contacts nobody knows what the registration would say, which is said once
grep -v '"type":"contact"' town >silent
cz-score -q --as-of 2026-11-18 silent | cat silent - | cz-report -q --as-of 2026-11-18 --format markdown --sections partnerships --lang en >page
grep -c 'No contacts were there when the scores were made' page
grep -c ': registration of matches' page || true
cat town scores | cz-report -q --as-of 2026-11-18 --format markdown --sections partnerships --lang en >page
grep -c 'No contacts' page || true
