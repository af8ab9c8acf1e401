# a day of a VOG beside a column that says that it was refused, withdrawn or asked for does not count, and a training still to be followed was not followed
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
again() { cz-import --no-sandbox --sniff -t volunteer in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv || echo "status $?"; }
H='Nr;Taken;Postcode'
take 'two columns' "$H;VOG;VOG datum" '1;tuin;3511AB;nee;1-3-2025' '2;tuin;3511AB;ingetrokken;1-3-2025' '3;tuin;3511AB;Aangevraagd;1-11-2026' '4;tuin;3511AB;ja;1-3-2025' \
	'5;tuin;3511AB;;1-3-2025' '6;tuin;3511AB;verlopen;'
again
take 'a no in other words' "$H;VOG datum;VOG" '1;tuin;3511AB;1-3-2026;0' '2;tuin;3511AB;1-3-2026;Neen' '3;tuin;3511AB;1-3-2026;nog niet ontvangen' \
	'4;tuin;3511AB;1-3-2026;Nee, loopt' '5;tuin;3511AB;1-3-2026;niet ok' '6;tuin;3511AB;1-3-2026;Nog opvragen' '7;tuin;3511AB;1-3-2026;1' '8;tuin;3511AB;1-3-2026;x' \
	'9;tuin;3511AB;1-3-2026;onwaar' '10;tuin;3511AB;1-3-2026;Negen'
take 'the day in the column that is called so' "$H;VOG gezien;Datum afgifte VOG" '1;tuin;3511AB;nee;1-3-2025' '2;tuin;3511AB;ja;1-3-2025'
take 'a status that is no end of a volunteer' "$H;VOG status;VOG;Status" '1;tuin;3511AB;ingetrokken;;actief' '2;tuin;3511AB;afgewezen;1-3-2025;actief'
take 'in one cell' "$H;VOG" '1;tuin;3511AB;ingetrokken 1-3-2025' '2;tuin;3511AB;1-3-2024 (ingetrokken)' '3;tuin;3511AB;verlopen 1-2-2024' '4;tuin;3511AB;1-3-2024' '5;tuin;3511AB;gestopt 1-3-2024'
take 'a training' "$H;Training" '1;tuin;3511AB;EHBO' '2;tuin;3511AB;nog volgen: EHBO' '3;tuin;3511AB;Nog te volgen: EHBO, tillen' '4;tuin;3511AB;EHBO, tillen (gepland)' \
	'5;tuin;3511AB;moet nog EHBO doen' '6;tuin;3511AB;ingeschreven voor EHBO' '7;tuin;3511AB;EHBO (verlopen)' '8;tuin;3511AB;Gevolgd: EHBO'
