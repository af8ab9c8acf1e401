# questions of a form that ask what somebody can do, or needs, with a choice in brackets; and the answers of a response as cz itself writes them
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
try volunteer 'id;Waarmee kunt u helpen? [Boodschappen];Waarmee kunt u helpen? [Tuin];Waarmee kunt u helpen? [Anders];postcode' \
	'1;Ja;Nee;;3511' '2;Nee;Ja;hond uitlaten;3512' '3;Nee;Nee;piano stemmen;3513' '4;Nee;Ja;Nee;3514' \
	'5;Nee;Ja;weet niet;3514' '6;Ja;Nee;x;3514'
try volunteer 'nr;pc;Wil wel [Vervoer];Wil wel [Tuin];Wil niet [Vervoer];Wil niet [Tuin]' '1;3511;x;;;x' '2;3512;;x;x;' '3;3513;x;x;;'
try request 'id;Waarmee kunnen wij u helpen? [Boodschappen];Waarmee kunnen wij u helpen? [Anders];postcode' '1;;hond uitlaten;3511' '2;x;piano stemmen;3511'
try volunteer 'nr;aanbod;pc;beschikbaar' '1;tuin;3511;weekenden' '2;tuin;3511;avonden/weekenden'
try request 'id;Waarmee kunnen wij u helpen?;postcode' '1;Boodschappen;3511' '2;Tuin;3512'
try request 'id;Waarmee kunnen wij u helpen? [Boodschappen];Waarmee kunnen wij u helpen? [Tuin];postcode' '1;x;;3511' '2;x;x;3512'
printf '%s\n' '[{"respondent":"1","partnership":"P1","party":"gemeente","answers":{"AMB1":4,"AMB2":"eens"}},' \
	'{"respondent":"2","partnership":"P1","party":"kerk","answers":{"AMB1":"3","AMB2":null,"opmerking":"Anneke doet alles"}},' \
	'{"respondent":"3","partnership":"P1","party":"kerk","answers":{"AMB1":{"x":3}}}]' >in.json
cz-import -t response in.json 2>&1 || echo "status $?"
