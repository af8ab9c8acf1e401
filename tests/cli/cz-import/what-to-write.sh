# who mends a refused row reads what may be written, in their language, also in the file of refused rows; and it may be written
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	for lang in nl en; do
		cz-import -t "$type" --lang $lang in.csv --rejects refused-$lang.csv 2>&1 || echo "status $?"
	done
}
echo '== requests'
try request 'Id;Soort hulp;Postcode;Status;Aanvrager;Frequentie;Urgentie;Tijden;Talen;Auto;Helpers;Max km;Datum' \
	'1;onzin;3961;in de wacht;iemand;elk kwartaal;P1;op de hei;Klingon;misschien;veel;ver;gisteren' \
	'2;vervoer;3961;;;;5;;;;0;99999;1.500' \
	'3;vervoer;3961;;;;;;;;1.500;10 mijl;1-2-26'
tail -n +2 refused-nl.csv
echo '== volunteers'
try volunteer 'Id;Soorten hulp;Postcode;Status;Capaciteit;Afwezig' 'V1;koken en onzin;3961;weg;0,5;zomer'
echo '== the others'
try contact 'Hulpvraag;Vrijwilliger;Soort;Door;Datum' '1;V1;wandeling;buren;31-03-2026'
try match 'Hulpvraag;Vrijwilliger;Status' '1;V1;misschien'
try response 'Verband;Ronde;Partij;Respondent;AMB1' 'S;1;gemeente, vrijwilligers;1;3'
echo '== records of cz hold codes'
echo '{"type":"request","id":"1","status":"weg","urgency":9}' | cz-import -t request --lang nl 2>&1 || echo "status $?"
echo '== of a recipe that says itself what may stand there, nothing is said'
echo '{"type":"request","fields":[{"column":"Id","target":"id"},{"column":"Soort","target":"category","map":{"a":"VRV"},"otherwise":"refuse"}]}' >r.json
printf 'Id;Soort\n1;b\n' | cz-import -r r.json --lang nl 2>&1 || echo "status $?"
echo '== what is said can be written'
try request 'Id;Soort hulp;Status;Frequentie;Urgentie;Tijden;Talen;Auto;Helpers;Max km;Datum;Nodig voor' \
	'1;vervoer;doorverwezen;tweewekelijks;hoog;ma en wo ochtend;Nederlands, Arabisch;ja;3;5;31-03-2026;31-03-2026' \
	'2;gezelschap;withdrawn;every two weeks;low;di 13-17;nl;no;3;5 km;31-03-2026;' \
	'3;boodschappen;;on call;normal;;Dutch, Arabic;;;2,5;;' '4;company;;;;;;;;;;' '5;garden;;;;;;;;;;' '6;shopping;;;;;;;;;;' '7;transport;;;;;;;;;;' '8;tuin;;;;;;;;;;'
