printf '0123456789abcdef' >key
printf 'Nr;Weigert\nV1;R1|R2\n' | cz-import -t volunteer --pseudonymise key
printf 'Nr\nR1\n' | cz-import -t request --pseudonymise key
printf 'Vrijwilliger;Hulpvraag\nV1;R1\n' | cz-import -t match --pseudonymise key
printf 'kort' >key; printf 'Nr\nR1\n' | cz-import -t request --pseudonymise key || echo "status $?"
