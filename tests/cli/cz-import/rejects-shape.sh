# rows of the wrong length come back so that none is taken before somebody has mended it
again() { cz-import --no-sandbox -t request "$1" --rejects "$2" || echo "status $?"; }
printf 'Nr;Soort;Postcode;Wensen\n1;Vervoer\n2;Vervoer;3511 AB;a;b\n3;Vervoer;3511 AB;;;;\n4;Vervoer;12;;;\nTotaal: 4\n6;"los;3511 AB\n7;Vervoer;3;x\n' >in.csv
again in.csv refused.csv
cat refused.csv
echo '== as it came'
again refused.csv r2.csv
diff refused.csv r2.csv || :
echo '== mended, but for the reason of the short row'
sed 's/^1;Vervoer;;/1;Vervoer;3511 AB;/; s/;b.$/;/; s/;12;/;3512;/; /Totaal/d; /^6/d; s/;3;x/;3513 AB;x/' refused.csv >mended.csv
again mended.csv r2.csv
echo '== and that emptied too'
sed 's/"*CZ108.*//' mended.csv >whole.csv
again whole.csv r2.csv
echo '== saved by a spreadsheet, which makes all rows as wide'
printf 'Nr;Soort;Postcode;cz_line;cz_field;cz_rule;\n1;Vervoer;3511 AB;2;;CZ107;zie boven\n2;Vervoer;3511 AB;3;;CZ107;\n' >wide.csv
again wide.csv r2.csv
cat r2.csv
echo '== a cell deleted, a cell inserted: the rest of the row moved'
printf 'Nr;Soort;Postcode;cz_line;cz_field;cz_rule\n1;3511 AB;2;postcode;CZ214 no\n2;x;Vervoer;3511 AB;3;postcode;CZ214 no\n3;Vervoer;4;;CZ108 few;\n' >moved.csv
again moved.csv r2.csv
cat r2.csv
echo '== that again'
again r2.csv r3.csv
cat r3.csv
