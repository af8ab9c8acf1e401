# a dry run lists the words that are not known, for who may see values; nobody else
printf '%s\n' 'Nr;Soort hulp;Status;Postcode' '1;Iets met de kat;open;1' '2;kletsen;wacht;3511' '3;kletsen;open;3511' '4;kletsen;raar;3511' >in.csv
cz-import -q -t request --dry-run in.csv || echo "status $?"
cz-import -q -t request --dry-run --show-values in.csv || echo "status $?"
