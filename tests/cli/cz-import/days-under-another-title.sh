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
echo '== titles with a word for something else, or for one month: not used, and told'
for title in Werkdagen 'Dagen thuiszorg' 'Kan bellen' 'Beschikbaar november'; do
	printf '%s\n' "Nr;Postcode;Soort hulp;$title [ma];$title [di]" 'V1;3511AB;VRV;x;x' >in.csv
	cz-import --no-sandbox -t volunteer in.csv
	printf '%s\n' ";;;$title;" "Nr;Postcode;Soort hulp;ma;di" 'V1;3511AB;VRV;x;x' >in.csv
	cz-import --no-sandbox -t volunteer in.csv
done
printf '%s\n' 'Nr;Postcode;Soort hulp;Werkdagen' 'V1;3511AB;VRV;ma, di' >in.csv
cz-import --no-sandbox -t volunteer in.csv
echo '== working days beside the weekend, and a question in other words'
printf '%s\n' 'Nr;Postcode;Soort hulp;Werkdagen;Weekend' 'V1;3511AB;VRV;;x' >in.csv
cz-import --no-sandbox -t volunteer in.csv
printf '%s\n' 'Nr;Postcode;Soort hulp;Op welke dagen wilt u graag helpen? [ma];Op welke dagen wilt u graag helpen? [di]' 'V1;3511AB;VRV;;x' >in.csv
cz-import --no-sandbox -t volunteer in.csv
