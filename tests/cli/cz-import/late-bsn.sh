# numbers of citizens behind the rows that are tested before anything is written: the file is refused all the same, and nothing written
{ echo 'Nr;Postcode'; seq -f 'H%g;7941AB' 1500; printf '%s;7941AB\n' 123456782 111222333 100000009 100000010 100000022; } >late.csv
cz-import -q -t request -o out.jsonl late.csv || echo "status $?"
ls out.jsonl 2>/dev/null || echo 'not written'
echo '== one among many is told'
{ echo 'Nr;Postcode'; seq -f 'H%g;7941AB' 1500; echo '123456782;7941AB'; } | cz-import -q -t request -o out.jsonl || echo "status $?"
