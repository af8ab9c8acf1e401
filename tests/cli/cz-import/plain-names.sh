# signs that a terminal obeys come into no message: C1 (CSI, written as UTF-8), and what turns the direction of text
printf 'Nr;Ke\302\233nmerk;\342\200\256kremneK;\330\234rest\nV1;a;b;c\n' >in.csv
cz-import -t volunteer in.csv
cz-import -v --no-sandbox -t volunteer in.csv
printf 'Nr;Nr\302\233\nV1;a\n' | cz-import -t volunteer
printf 'Nr;BSN\342\200\256\nV1;a\n' | cz-import -t volunteer || echo "status $?"
printf 'Nr;Categorie\nV1;\302\233praten\342\201\246\342\200\250\n' | cz-import -t volunteer --dry-run --show-values || echo "status $?"
