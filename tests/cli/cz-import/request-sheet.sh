# A sheet as a welfare office keeps it: what is asked stands under "Hulpvraag", which is no number
cat >in.csv <<'R'
Nr;Hulpvraag;Toelichting;PC;Spoed?;Wanneer;Voorkeur M/V;Aantal vrijwilligers nodig;Status
881;Boodschappen doen;lang verhaal;3511AB;ja;woensdagmiddag;V;1;Nieuw
882;Iemand om mee te wandelen;;3512 cd;nee;doordeweeks overdag;geen;;In behandeling
883;tuinonderhoud;;3513;Hoog;flexibel;M;2;Afgerond
884;Administratie;;3513;laag;ma of di;m/v;;Open
R
cz-import --no-sandbox -t request in.csv || echo "status $?"
cut -d';' -f2- in.csv | cz-import --no-sandbox -t request || echo "status $?"
