# an error that a spreadsheet shows is no id and no reference: refused with its place; what only looks like one passes
{
	echo 'Nr;Soort;Weigert'
	for e in '#N/A' '#N/B' '#n/b' '###' '#VERW!' '#REF!' '#WAARDE!' '#DEEL/0!' '#NAAM?' '#NAME?' '#' '#1' '#12!' '#A1' 'N/A-1' '#Nr!'; do
		echo "$e;VRV;"
	done
	echo '17;VRV;#VERW!'
	echo '18;VRV;V1, ####'
	echo '19;#N/B;'
} >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
