# Prices count the same however they are written: with blanks, in another order, with keys that are new, as text that is
# spelled out; and what is wrong with one is told in the same way.
cz-generate --as-of 2026-11-18 --requests 150 --volunteers 60 --partnerships 1 --seed 3 --open >town
cz-match -q --as-of 2026-11-18 --prices town >plan
spell() { # WHAT SED-SCRIPT
	sed "/\"type\":\"price\"/{$2}" plan >spelled
	! cmp -s plan spelled || echo "$1: nothing changed"
	cz-verify town spelled >verdict 2>said || :
	echo "$1: $(grep -o '"optimal":[^,]*,"proof":"[^"]*"' verdict), $(grep -c CZ558 said) wrong"
}
echo "as they are: $(cz-verify town plan | grep -o '"optimal":[^,]*,"proof":"[^"]*"')"
spell "blanks" 's/"price":/"price": /'
spell "another order" 's/\(,"volunteer":"[^"]*"\)\(,"price":[^,]*\)/\2\1/'
spell "one key more" 's/}$/,"new":1}/'
spell "an id spelled out" 's/"volunteer":"V/"volunteer":"\\u0056/'
spell "without points" 's/,"points":[^,}]*//'
spell "a fraction" 's/"price":\([0-9]*\)/"price":\1.5/'
spell "no whole number" 's/"points":[-0-9]*/"points":"x"/'
for urgency in '"1"' null 1.0 '[]' true; do
	spell "an urgency of $urgency" "s/\"price\":0,/&\"urgency\":$urgency,/"
done
spell "more than it is" 's/"price":\([0-9]*\)/"price":1\1/'
