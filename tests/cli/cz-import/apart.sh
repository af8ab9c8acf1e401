# what is written replaces neither a file that an option reads nor what is written already, however it is spelled
printf 'Nr;Soort;Postcode\n1;Tuin;2511AB\n2;Tuin;999\n' >in.csv
echo 'a key of sixteen bytes or more' >key
echo '{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}]}' >r.json
cp key key.whole; cp r.json r.whole; ln key alias
try() { cz-import -q "$@" in.csv || echo "status $?"; }
try -t volunteer --pseudonymise key -o key
try -t volunteer --pseudonymise key -o alias
try -r r.json -o ./r.json
try -t volunteer -o both --rejects ./both
try -t volunteer -o "$PWD/both" --rejects both
cmp key key.whole; cmp r.json r.whole; ls
