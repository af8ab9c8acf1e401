# how offices write when somebody can: what has one reading is read, and what takes a day away behind a list is not added
n=0
{
	echo 'Nr;Postcode;Aanbod;Beschikbaarheid'
	for c in 'ma- en wo-middag' 'ma/wo/vr middag' 'dinsdag- en donderdagochtend' 'wekelijks op dinsdag' 'di v.a. 10:00' \
		'avonden en weekend' 'ma o/m, wo a' '- ma' 'ma, wo, -vr' 'ma wo -vr'; do
		n=$((n + 1))
		echo "$n;3511 AB;Vervoer;$c"
	done
} >in.csv
cz-import --no-sandbox --show-values -t volunteer in.csv || echo "status $?"
echo '== letters under a day and beside one'
printf '%s\n' 'Nr;Postcode;Aanbod;Maandag;Dinsdag' '1;3511 AB;Vervoer;o,m;a' '2;3511 AB;Vervoer;om;x' '3;3511 AB;Vervoer;o;x' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
printf '%s\n' 'Nr;Postcode;Aanbod;Dag;Dagdeel' '1;3511 AB;Vervoer;ma;o+m' >in.csv
cz-import --no-sandbox -t volunteer in.csv
echo '== a group of days beside one daypart'
printf '%s\n' 'Nr;Postcode;Aanbod;Doordeweeks;Avond' '1;3511 AB;Vervoer;ma, di;x' '2;3511 AB;Vervoer;x;x' >in.csv
cz-import --no-sandbox -t volunteer in.csv || echo "status $?"
