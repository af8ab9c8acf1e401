# each way to spoil a row is told by line, column and rule; the rest comes through
printf 'Nr;Naam\nO1;a\0b\nO2;goed\nO3;"open\nO4;goed\nO5;los"quote\nO6;te;veel\nO7\n;;\n;geen nummer\nO9;caf\303\251 \351\nO10;goed;;\n"O11";"met ""quotes"" en\r\nregeleinde"\nO12;goed' >in.csv
cz-import -t organisation in.csv --stats stats.json || echo "status $?"
cat stats.json
