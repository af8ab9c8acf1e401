printf '0123456789abcdef' >key
printf 'Nr;Weigert\nV1;R1|R2\n' | cz-import -t volunteer --pseudonymise key
printf 'Nr\nR1\n' | cz-import -t request --pseudonymise key
printf 'Vrijwilliger;Hulpvraag\nV1;R1\n' | cz-import -t match --pseudonymise key
# a contact person who is a volunteer stays that one
printf 'Nr;Contactpersoon\n1;V1\n' | cz-import -q -t request --pseudonymise key >r.jsonl
printf 'Nr;Status;Uit dienst\nV1;gestopt;2026-01-01\n' | cz-import -q -t volunteer --pseudonymise key >v.jsonl
grep -o 'contact_person":"[^"]*' r.jsonl | cut -d'"' -f3 | grep -qFf - v.jsonl && echo same
printf 'kort' >key; printf 'Nr\nR1\n' | cz-import -t request --pseudonymise key || echo "status $?"
