# a number and the words behind it have to say the same: a scale that runs the other way is no guess
{
	echo 'Antwoord ID;Samenwerkingsverband;Partij;AMB1'
	n=0
	for a in '4 - eens' '3 - Neutraal' '5 = helemaal eens' '2 (oneens)' '4 sterren' '1 = helemaal eens' '4 - oneens' '4 - Neutraal' '6 eens' '4 of 5' '5 W'; do
		n=$((n + 1))
		echo "$n;P1;formeel;$a"
	done
} >f.csv
cz-import -t response f.csv || echo "status $?"
echo '== a recipe says which'
echo '{"type": "response", "otherFields": "known", "answers": {"match": "^(AMB1)", "labels": {"1 = helemaal eens": 5}}}' >r.json
sed -n '1p;7p' f.csv | cz-import -r r.json
