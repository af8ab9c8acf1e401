# the recipes for registration systems and for the tables that say where postcodes are
r=$EXAMPLES/recipes
printf 'Hulpvraagnummer;Dienst 1;Dienst 2;Dienst 3;Postcode;Datum aanmelding;Spoed;Status;Datum afsluiting;Reden afsluiten\nH1;Vervoer;Boodschappen;;4962 AB;02-11-2026;Ja;Wachtlijst;;\nH2;Vervoer;;;4962 AB;02-11-2026;Nee;Afgesloten;09-11-2026;\n' |
	cz-import -r $r/regimatch-requests.json
printf 'Relatienummer;Diensten;Postcode;Gebied;Auto;Datum VOG;Maximaal aantal koppelingen;Status\n17;Vervoer, Tuin;4962 AB;Centrum (WK900101);Ja;01-03-2025;2;Actief\n18;Tuin;4962 AB;Centrum;Nee;;1;Afgemeld\n' |
	cz-import -r $r/regimatch-volunteers.json
printf 'pc4,jaar,gemeentecode,x,y\n4962,2024,GM9001,155000.5,463000\n' | cz-import -r $r/cbs-pc4.json
printf 'pc6;x;y\n4962AB;155000.5;463000\n' | cz-import -r $r/cbs-pc6.json
# codes of CBS without their zeros, and StatLine with what stands above and below its table
printf 'PC6;Huisnummer;Gemeente2025;Wijk2025;Buurt2025\n4962AB;1;99;9902;990201\n' | cz-import -r $r/cbs-pc6-areas.json
printf '"Wmo-clienten; wijken 2022"\n"Wijken en buurten";"Perioden";"Regiocode (gemeente, wijk, buurt) (code)";"Wmo (aantal)"\n"Nederland";"2022";"NL00      ";"9"\n"Dorp";"2022*";"GM9001    ";"9"\n' |
	cz-import -r $r/cbs-statline.json
printf '"Wijken en buurten";"Regioaanduiding/Codering (code)"\n"Nederland";"NL00      "\n"Centrum";"BU9001000A"\n' | cz-import -r $r/cbs-kerncijfers.json
# every recipe that comes with cz is tried somewhere
for f in "$r"/*.json; do grep -rqF "${f##*/}" "$DATA/.." "$EXAMPLES" --include=*.sh || echo "nobody tries ${f##*/}"; done
