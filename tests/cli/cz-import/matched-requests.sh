# requests under a line that says that they have somebody are not taken for open ones
rows() {
	echo "== $1, $2"
	printf '%s\n' "$2" "$3" 'N1;tuin;3511' 'N2;tuin;3512' >in.csv
	cz-import --no-sandbox -t "$1" in.csv || echo "status $?"
}
for line in 'Gekoppelde hulpvragen;;' 'Hulpvragen gematcht in week 48' 'Nog niet gekoppelde hulpvragen' 'Gekoppelde en open hulpvragen' 'Hulpvragen' \
	'Hulpvragen toegewezen aan de stichting'; do
	rows request "$line" 'nr;soort hulp;pc'
done
rows volunteer 'Gekoppelde vrijwilligers' 'nr;aanbod;pc'
echo '== between the rows'
printf '%s\n' 'nr;soort hulp;pc' 'N1;tuin;3511' ';;' 'Gekoppelde hulpvragen;;' 'N2;tuin;3512' >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
