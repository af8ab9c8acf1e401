# days and dayparts in a column each, whose names list what may stand in it, or are words for days themselves
take() { cz-import --no-sandbox -t volunteer in.csv >out 2>err || echo "status $?"; cat out; grep -v CZ321 err || :; }
# the recipe that is found does the same
again() { cz-import --no-sandbox -q --sniff -t volunteer in.csv | tee r.json | grep -E 'crossed|ticked'; cz-import --no-sandbox -q -r r.json in.csv | cmp - out && echo same; }
for names in 'Dagen;Dagdelen (ochtend/middag/avond)' 'Dagen;Dagdelen (ochtend, middag, avond)' 'Dagen (ma t/m vr);Dagdelen' \
	'Dagen (ma-zo);Dagdelen (ochtend/middag/avond)' 'Dagdeel [ochtend of middag];Beschikbare dagen' 'Weekdagen;Dagdelen' 'Dagdelen;Weekdays'; do
	case $names in
	Dagde*) cells='ochtend;ma, wo' ;;
	*) cells='ma, wo;ochtend' ;;
	esac
	printf 'Nr;%s\n1;%s\n' "$names" "$cells" >in.csv
	echo "== $names"
	take
	again
done
echo '== crosses under the dayparts, or under the days'
printf '%s\n' 'Nr;Weekdagen;Ochtend;Middag' '1;ma, wo;x;' '2;x;x;' >in.csv
take
again
printf '%s\n' 'Nr;ma;di;Dagdelen (ochtend/middag)' '1;x;;ochtend' >in.csv
take
again
echo '== no list: days to cross off, and a list that nothing stands beside'
printf '%s\n' 'Nr;Weekdagen;Weekend' '1;x;' '2;;ochtend' >in.csv
take
printf '%s\n' 'Nr;Beschikbaarheid (ma t/m vr)' '1;x' '2;ochtend' >in.csv
take
printf '%s\n' 'Nr;Beschikbaarheid [Weekend];Ochtend;Avond' '1;x;;x' >in.csv
take
