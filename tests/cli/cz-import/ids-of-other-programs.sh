# What other programs and offices call the number of a request or of a volunteer: the file came back whole for such a name.
try() {
	while read -r name; do
		printf '%s;%s\n7;Tuin\n' "$name" "$2" >in.csv
		cz-import -t "$1" -q in.csv >out.jsonl 2>err || :
		grep -q '"id":"7"' out.jsonl || echo "$1: not read: $name"
	done
}
try request 'Soort hulp' <<'EOF'
Case Number
CaseNumber
Zaak-ID
Zaaknr.
No
No.
#
Ticket #
HV-nr
Hulpvraagcode
Incident ID
(Do Not Modify) Case
(Niet wijzigen) Aanvraag
Submission ID
GUID
External ID
Oproepnummer
Contact ID
AccountId
profiel_id
Relatienummer
EOF
try volunteer Hulpaanbod <<'EOF'
Contact ID
AccountId
(Do Not Modify) Contact
(Niet wijzigen) Contactpersoon
profiel_id
profile_id
No.
#
Volunteer #
Relatie-ID
PersonId
Lid ID
Kandidaatnummer
Entry ID
EOF

# The number of a person is no number of a request: it is told, and a second request of one person is refused.
printf 'Cliëntnummer;Soort hulp;Postcode\n1;Tuin;3811AB\n1;Boodschappen;3811AB\n' >in.csv
cz-import -t request in.csv || echo "status $?"
printf 'Cliëntnummer;Hulpvraagnummer;Soort hulp;Postcode\n1;11;Tuin;3811AB\n1;12;Boodschappen;3811AB\n' >in.csv
cz-import -t request in.csv

# "No" among answers is no name of a column.
printf 'Nr;Soort hulp;Auto nodig;Op afstand\nanders;Tuin;No;No\n' >in.csv
cz-import -t request -q in.csv
