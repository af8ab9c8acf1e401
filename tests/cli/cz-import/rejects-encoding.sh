# the rejects file has the encoding, delimiter and byte order mark of the source
printf 'Nr\tNaam\tPartij\nO1\tCaf\351\tonbekend iets\nO2\tCaf\351\n' >in.csv
cz-import -q -t organisation in.csv --rejects out.csv || echo "status $?"
od -An -c out.csv | head -4
printf '\357\273\277Nr,Partij\nO1,x,y\n' | cz-import -q -t organisation --rejects bom.csv || echo "status $?"
od -An -c bom.csv | head -1
echo '== half a sign of UTF-16: in the middle, which comes back as it was, and at the end'
printf '\377\376N\0r\0;\0P\0C\0\n\0H\0\0\3341\0;\0003\0005\0001\0001\0\n\0H\0002\0;\0003\0005\0001\0001\0\n\0' >half.csv
cz-import -q -t request --rejects refused.csv half.csv || echo "status $?"
cz-import -q -t request refused.csv || echo "status $?"
head -c -1 half.csv | cz-import -q -t request || echo "status $?"
