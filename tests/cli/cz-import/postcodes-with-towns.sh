# a postcode beside its town or the number of a house, which is left out; what may be another number stays refused
{
	echo 'nr;hulp;postcode'
	n=0
	for value in '3401 AB IJSSELSTEIN' '3401AB IJSSELSTEIN' '3401 AA IJsselstein' '3511ab utrecht' 'Utrecht 3511' '3511 Utrecht' 'Utrecht, 3511 AB' \
		'3511AB 12' '3511 AB, 12a' '3511AB 12-14' "5211 's-Hertogenbosch" '3731 DE BILT' '3731 De Bilt' '3731 DE De Bilt' \
		'3511AB 3512CD' '3511AB 3512' 'Postbus 3511' 'Kerkstraat 3511' 'Niet 3511' '3511 of 3512' '2026 mei' '3511AB Kerkstraat 12' 'IJsselstein' \
		'Lente 2026' 'Versie 1234' '2026 Lente' 'Utrecht 3511AB' 'Utrecht, 3511'; do
		n=$((n + 1))
		echo "$n;tuin;$value"
	done
} >in.csv
cz-import -t request in.csv 2>&1 || echo "status $?"
