# words under columns of days and dayparts beside crosses: one meaning, or the row is refused; and only no
take() { cz-import --no-sandbox -t volunteer in.csv >out 2>err || echo "status $?"; cat out; grep -v CZ321 err || :; }
echo '== words say which of the crossed'
printf '%s\n' 'Nr;ma;di;wo;ochtend;middag;avond' '1;x;;;ma;;' '2;ochtend;;;x;;' '3;x;x;;ma;x;' '4;ochtend;x;;;x;' '5;;;;ma;;wo' '6;ma;;;ochtend;;' \
	'7;x;ochtend;;;;' >in.csv
take
echo '== nobody knows'
printf '%s\n' 'Nr;ma;di;wo;ochtend;middag;avond' '1;x;x;;ma;;' '2;ochtend;;;;x;' '3;x;;;di;;' '4;;;;ma;x;' '5;hele dag;;;x;;' >in.csv
take
echo '== with a column without a name'
printf '%s\n' 'Nr;Dagen;Ochtend;Middag' '1;ma ochtend;;x' '2;ma ochtend;x;' '3;ma, wo;ma;' '4;ma;ma;' '5;ma, wo;ma;x' >in.csv
take
printf '%s\n' 'Nr;Ma;Di;Dagdeel' '1;middag;;ochtend' '2;middag;x;ochtend' '3;x;;ma ochtend' >in.csv
take
echo '== one of them alone'
printf '%s\n' 'Nr;Ochtend;Avond;Weekend' '1;ma;;x' '2;;x;ochtend' '3;ma;x;' >in.csv
take
printf '%s\n' 'Nr;Ma;Di;Avond' '1;x;;ma' '2;x;x;ma' '3;ochtend;;x' >in.csv
take
echo '== only no is not any time'
printf '%s\n' 'Nr;Maandag;Dinsdag' '1;nee;nee' '2;;Niet beschikbaar' '3;;' '4;FALSE;x' '5;nee;in overleg' >in.csv
take
printf '%s\n' 'Nr,Maandag,Dinsdag,Beschikbaarheid' '1,nee,nee,' '2,nee,nee,in overleg' '3,nee,,di ochtend' >in.csv
take
# what was said in full is not lost because another column leaves the daypart open
printf '%s\n' 'nr;ma;di;Dagdelen;Categorie;Postcode' '1;x;ochtend;in overleg;VRV;3511AB' '2;x;;in overleg;VRV;3511AB' >open.csv
cz-import -t volunteer open.csv || echo "status $?"
