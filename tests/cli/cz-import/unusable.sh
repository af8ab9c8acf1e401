# one clear line each, and no output
try() { cz-import -t request "$@" -o out.jsonl || echo "status $?"; }
: >empty.csv; try empty.csv
printf '\n\n' >blank.csv; try blank.csv
printf 'Nr;Postcode\n' >header-only.csv; try header-only.csv; cat out.jsonl; rm -f out.jsonl
printf 'R1;3511 AB\nR2;3512 AB\n' >no-header.csv; try no-header.csv
printf 'Naam;Telefoon\nJan;06\n' >no-id.csv; try no-id.csv
printf 'PK\003\004xxxxxxxx' >book.xlsx; try book.xlsx
head -c 400 /dev/zero >zeros.bin; try zeros.bin
try missing.csv; try .
printf 'Nr;BSN\nR1;\n' >bsn.csv; try bsn.csv
{ echo 'Nr;Kenmerk 2'; i=0; while [ $i -lt 20 ]; do i=$((i + 1)); echo "R$i;123456782"; done; } >bsn2.csv; try bsn2.csv
# in Dutch, and for programs
try --lang nl bsn.csv; try --lang nl no-id.csv; try --diagnostics json bsn2.csv
[ ! -e out.jsonl ]
