printf 'Nr;Naam;Partij;Telefoon\nO1;a;gemeente;06\nO2;b;x;06\n' >in.csv
cz-import --dry-run -t organisation in.csv --rejects r.csv --lang nl || echo "status $?"
[ ! -e r.csv ]
