# Days under a title that is not of times may be when somebody cannot: they are told, and not read.
cat >work.csv <<'CSV'
Nr;PC;Categorie;Vaste verplichtingen;;;;Auto
;;;ma;di;wo;do;
1;3511;Tuin;x;;x;;ja
2;3511;Tuin;;x;;;nee
CSV
cz-import -t volunteer work.csv
cat >both.csv <<'CSV'
Nr;PC;Categorie;Betaald werk;;;Beschikbaar;;
;;;ma;di;wo;ma;di;wo
1;3511;Tuin;x;;x;;x;
CSV
cz-import -t volunteer both.csv
cat >parts.csv <<'CSV'
Nr;PC;Categorie;Belafspraak;;
;;;ochtend;middag;avond
1;3511;Tuin;x;;
CSV
cz-import -t volunteer parts.csv
cat >care.csv <<'CSV'
Nr;PC;Soort hulp;Thuiszorg komt;;;Urgentie
;;;ma;di;wo;
1;3511;Gezelschap;x;;x;1
CSV
cz-import -t request care.csv
