# What -v adds is in the language that was asked for (what the kernel lets a command give up is another matter)
printf 'Nr;Soort;Postcode\n1;VRV;1234AB\n2;;\n' >in.csv
cz-import --no-sandbox -v --lang nl -t request in.csv -o out || echo "status $?"
cz-check --no-sandbox -v --lang nl out >found || echo "status $?"
cz-match --no-sandbox -v --lang nl --as-of 2026-11-18 out >proposals
cz-export --no-sandbox -v --lang nl -t request --to csv out >sheet
