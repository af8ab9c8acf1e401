# a spreadsheet takes the zeros in front of ids away; the recipe that --sniff prints says how many digits they have
sniff() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --sniff -t "$type" in.csv >r.json 2>err; grep -o '"target":"[[:alpha:]]*","digits":[0-9]*' r.json || echo 'no digits'; }
sniff 'ids' volunteer 'nr;aanbod;pc;organisatie' '00960;tuin;3511;012' '01234;tuin;3512;099' ';;;' '45678;tuin;3511;-' 'Totaal: 3;;;'
cz-import -q -r r.json in.csv >with || cz-import -q -t volunteer in.csv >without || cmp with without && echo same
echo '== mended in a spreadsheet, and the file of a later week'
printf '%s\n' 'nr;aanbod;pc;organisatie;cz_line;cz_field;cz_rule' '960;tuin;3511;12;17;postcode;CZ214' >mended.csv
cz-import -r r.json mended.csv
printf '%s\n' 'nr;aanbod;pc;organisatie' '960;tuin;3511;12' '1-jan;tuin;3511;12' '123456;tuin;3511;V7' 'nieuw;tuin;3511;12' >later.csv
cz-import -r r.json later.csv || echo "status $?"
sniff 'what a match is of' match 'hulpvraag;vrijwilliger;status' '0012;="00960";actief' '1234;="01234";actief'
sniff 'whom somebody declines' volunteer 'nr;aanbod;pc;weigert' '1;tuin;3511;"0012, 0345"' '2;tuin;3511;1234'
sniff 'of other lengths' request 'nr;soort;pc' '00960;tuin;3511' '1234;tuin;3511'
sniff 'a word among them' request 'nr;soort;pc' '00960;tuin;3511' 'nieuw;tuin;3511'
sniff 'none begins with a 0' request 'nr;soort;pc' '12960;tuin;3511' '11234;tuin;3511'
sniff 'of one digit' request 'nr;soort;pc' '0;tuin;3511' '1;tuin;3511'
sniff 'no id' request 'nr;soort;pc;doel' 'H1;tuin;3511;007' 'H2;tuin;3511;008'
echo '== a row cut where the first rows end'
{ echo 'pc;soort;nr' && seq -f '3511;tuin;%05.0f' 10000; } >long.csv
cz-import --sniff -t request long.csv 2>err | grep -o '"id","digits":5'
