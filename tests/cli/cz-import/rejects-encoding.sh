# the rejects file has the encoding, delimiter and byte order mark of the source
printf 'Nr\tNaam\tPartij\nO1\tCaf\351\tonbekend iets\nO2\tCaf\351\n' >in.csv
cz-import -q -t organisation in.csv --rejects out.csv || echo "status $?"
od -An -c out.csv | head -4
printf '\357\273\277Nr,Partij\nO1,x,y\n' | cz-import -q -t organisation --rejects bom.csv || echo "status $?"
od -An -c bom.csv | head -1
