# refused rows that come back unmended are refused again, also for what cannot be seen in that file: a second id, a wrong quote
again() { cz-import --no-sandbox -t request "$1" --rejects "$2" || echo "status $?"; }
printf 'Nr;Soort\n17;VRV\n17;TUI\n="01"&"23";VRV\n18;BDS\n19;"VRV\n' >in.csv
again in.csv refused.csv
cat refused.csv
echo '== as it came, and as that came'
again refused.csv r2.csv
cat r2.csv
again r2.csv r3.csv
cmp r2.csv r3.csv
echo '== mended: the quotes are gone, and the second id with its reason'
printf 'Nr;Soort;cz_line;cz_field;cz_rule\n20;TUI;3;id;\n0123;VRV;4;;CZ103 a quotation mark in the wrong place: take it away\n19;VRV;6;;CZ102 a quotation mark that is never closed, or only in a later row: close it, or take it away\n' >mended.csv
again mended.csv r2.csv
