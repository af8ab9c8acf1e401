# 'Van', 'Tot' and 'Tijd' are what most of their cells are, days or times of the clock; in a file of refused rows, where the other ones are
# most, the reason tells what the column is: none comes in before it is mended
again() {
	t=$1; shift
	echo "== $t $1"; printf '%s\n' "$@" >in.csv
	cz-import -q -t $t in.csv --rejects refused.csv || echo "status $?"
	cat refused.csv
	cz-import -q -t $t refused.csv || echo "status $?"
}
again volunteer 'Nr;Postcode;Aanbod;Tot' '1;3511 AB;vervoer;3-2-2026' '2;3511 AB;vervoer;12:00' '3;3511 AB;vervoer;3-2-2026'
sed 's/12:00/4-2-2026/' refused.csv >mended.csv
cz-import -t volunteer mended.csv
again volunteer 'Nr;Postcode;Aanbod;Dag;Van;Tot' '1;3511 AB;vervoer;ma;9:00;12:00' '2;3511 AB;vervoer;ma;1-2-2026;3-2-2026' '3;3511 AB;vervoer;di;9:00;12:00'
sed 's/1-2-2026;3-2-2026/13:00;17:00/' refused.csv >mended.csv
cz-import -t volunteer mended.csv
again volunteer 'Nr;Postcode;Aanbod;Maandag;Tijd' '1;3511 AB;vervoer;x;ma 9-12' '2;3511 AB;vervoer;x;9:00' '3;3511 AB;vervoer;x;ma 13-17'
