cz-report --week 2026-47 || echo "status $?"
cz-report --week 2026-W54 || echo "status $?"
cz-report --sections short,weather || echo "status $?"
cz-report --sections short,short || echo "status $?"
cz-report --sections '' || echo "status $?"
cz-report --sections wie-deze-week-voor-het-eerst-in-het-café || echo "status $?" # no half sign at the end
for area in Centrum WK9001 XX900101; do
	cz-report --area $area || echo "status $?"
done
cz-report --format pdf || echo "status $?"
cz-report --css no-such-file </dev/null || echo "status $?"
printf 'p {content: "\377"}' >latin.css
cz-report --css latin.css </dev/null || echo "status $?"
cz-report no-such-file || echo "status $?"
# what is asked for is not there
cz-generate --requests 40 --volunteers 30 --partnerships 2 --as-of 2026-11-25 >town
for scope in --area=GM9999 --organisation=NOBODY --partnership=P9; do
	cz-report --as-of 2026-11-25 $scope town || echo "status $?"
done
cz-report --as-of 2026-11-25 --area=GM9001 --organisation=O003 --partnership=P0001 --sections method --format markdown town | head -n 1
cz-report --as-of 2026-11-25 --week 2026-W49 town || echo "status $?"
cz-report --fewest 9 </dev/null || echo "status $?"
# written another way it is the same area, and rounded as it
for area in WK900101 wk900101; do
	cz-report --as-of 2026-11-25 --area=$area --sections requests --format csv town >$area
done
cmp WK900101 wk900101
