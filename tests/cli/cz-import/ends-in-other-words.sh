# whoever stopped or has somebody does not come in silently as if not: columns of many names, words in any column, titles
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'who helps' request 'nr;soort hulp;pc;Vrijwilliger' '1;tuin;3511;V1' '2;tuin;3511;'
take 'who took it up' request 'nr;soort hulp;pc;Opgepakt door;Toegewezen aan' '1;tuin;3511;V1;' '2;tuin;3511;;V2' '3;tuin;3511;;'
take 'days of an end' volunteer 'nr;aanbod;pc;Stopt per;Overlijdensdatum;Ziek sinds' '1;tuin;3511;1-3-2026;;' '2;tuin;3511;;2-2-2026;' '3;tuin;3511;;;1-10-2026' '4;tuin;3511;;;'
take 'a column without a name' volunteer 'nr;aanbod;pc;' '1;tuin;3511;gestopt' '2;tuin;3511;' '3;tuin;3511;overleden 2-2-2026'
take 'any other' volunteer 'nr;aanbod;pc;Bijzonderheden' '1;tuin;3511;is gestopt' '4;tuin;3511;ongeschikt' '5;tuin;3511;voormalig vrijwilliger' '2;tuin;3511;komt graag' '3;tuin;3511;wil na een half jaar eens praten over wat er allemaal gestopt is'
echo '== keys of a program'
echo '[{"id":"V1","categories":["tuin"],"postcode":"3511","isDeleted":true},{"id":"V2","categories":["tuin"],"postcode":"3511","archivedAt":null}]' >in.json
cz-import --no-sandbox -t volunteer in.json
take 'a title of what was done' request 'Vervulde hulpvragen oktober;;' 'nr;soort hulp;pc' '1;tuin;3511'
take 'a title of whom not to ask' volunteer 'Zwarte lijst;;' 'nr;aanbod;pc' '1;tuin;3511'
