# Dayparts in short behind a day are read, and what is none refuses its row: a part of a grid alone would say less.
cat >short.csv <<'CSV'
Nr;PC;Categorie;ma ocht;ma midd;ma avd;di v.m.;di n.m.;do_och;do_avo
1;3511;Tuin;x;;;;x;;
2;3511;Tuin;;x;;x;;;x
CSV
cz-import -t volunteer short.csv
cat >night.csv <<'CSV'
Nr;PC;Categorie;ma ochtend;ma middag;ma nacht;di ochtend
1;3511;Tuin;;;x;
2;3511;Tuin;x;;;x
CSV
cz-import -t volunteer night.csv || echo "status $?"
