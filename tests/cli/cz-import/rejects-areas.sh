# a file of refused rows holds what is wrong of a column: that a column "Wijk" has codes was seen in the file it came from
again() { cz-import --no-sandbox -t "$1" "$2" --rejects "$3" || echo "status $?"; }
printf 'Nr;Soort;Wijk\n1;Vervoer;WK036301\n2;Vervoer;WK036302\n3;Vervoer;WK036303\n4;Vervoer;Noord\n5;Vervoer;Zuid\n6;Iets;WK036304\n' >in.csv
again request in.csv refused.csv
echo '== as it came'
again request refused.csv r2.csv
echo '== one of two mended'
sed s/Noord/WK036305/ refused.csv >mended.csv
again request mended.csv r3.csv
echo '== a single row, and places'
printf '"ID";"Codering_3"\n"0";"NL00      "\n"1";"GM0363    "\n' >in.csv
again place in.csv refused.csv
again place refused.csv r2.csv
echo '== a column of names stays one, whatever else is wrong with the rows'
printf 'Nr;Soort;Wijk;Urgentie\n1;Vervoer;Noord;1\n2;Vervoer;Zuid;9\n' >in.csv
again request in.csv refused.csv
sed 's/;9;/;3;/' refused.csv >mended.csv
again request mended.csv r2.csv
