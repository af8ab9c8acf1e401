# Crosses under the night only, or under holidays, are of no daypart; without times the record would mean any time.
cat >night.csv <<'CSV'
Nr;PC;Categorie;Nacht;Ochtend;Middag;Avond
1;3511;Tuin;x;;;
2;3511;Tuin;x;x;;
3;3511;Tuin;;;;
CSV
cz-import -t volunteer night.csv || echo "status $?"
cat >holidays.csv <<'CSV'
Nr;PC;Categorie;Ma t/m vr;Za;Zo;Feestdagen
1;3511;Tuin;x;;;
2;3511;Tuin;;;;x
CSV
cz-import -t volunteer holidays.csv || echo "status $?"
