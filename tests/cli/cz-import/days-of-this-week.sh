# Days of this or the coming week, or until a year, are not of every week.
cat >week.csv <<'CSV'
Nr;PC;Categorie;Komende week;;
;;;ma;di;wo
1;3511;Tuin;x;;x
2;3511;Tuin;;;
CSV
cz-import -t volunteer week.csv || echo "status $?"
cat >until.csv <<'CSV'
Nr;PC;Categorie;Ma tot 2025;Di tot 2025
1;3511;Tuin;x;
CSV
cz-import -t volunteer until.csv || echo "status $?"
# What ends like "always" is no Monday.
cat >meal.csv <<'CSV'
Nr;PC;Categorie;Maaltijd [Maandag];Maaltijd [Dinsdag]
1;3511;Koken;x;
2;3511;Koken;;x
CSV
cz-import -t request meal.csv || echo "status $?"
