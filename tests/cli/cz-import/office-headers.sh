# headers that cannot be used as they stand, with what to do; a name beside a number; addresses inside JSON; and whom schools are called after
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv 2>&1 || echo "status $?"; }
take 'another delimiter' volunteer 'Nr=Postcode=Soort hulp' '1=3511AA=BDS' '2=3511AA=BDS'
echo '{"type": "volunteer", "dialect": {"delimiter": "=", "headerRows": [1]}, "otherFields": "known", "fields": []}' >r.json
cz-import -r r.json in.csv
take 'lines in quotes' volunteer '"Nr;Postcode;Soort hulp"' '"1;3511AA;BDS"' '"2;3511AA;BDS"'
take 'a header in quotes' volunteer '"Nr;Postcode;Soort hulp"' '1;3511AA;BDS'
take 'and more rows' volunteer '"Nr,Postcode,Soort hulp"' '1,3511AA,"BDS, TUI"' '2,3511AA,BDS' '3,3511AA,BDS'
take 'a title in quotes' volunteer '"Vrijwilligers; november"' 'Nr;Postcode;Soort hulp' '1;3511AA;BDS'
take 'a name beside a number' volunteer 'Nr;Vrijwilliger;Postcode;Soort hulp' '1;Jan;3511AA;BDS'
take 'an id beside a number' volunteer 'Nr;Vrijwilliger;Postcode;Soort hulp' '1;V12;3511AA;BDS'
take 'whom something is called after' request 'Nr;Postcode;Soort hulp;Wensen' '1;3511AA;BDS;Willem van Oranje' '2;3511AA;BDS;basisschool Anneke de Wit' '3;3511AA;BDS;Willem de Vries komt' '4;3511AA;BDS;Willem van Oranje Bakker'
json() { printf '%s\n' "$@" >in.json; cz-import --no-sandbox -t request in.json 2>&1; }
echo '== addresses'
json '[{"id": "1", "category": "BDS", "address": {"postalCode": "3511AA", "street": "Kerkstraat"}}]'
json '[{"id": "1", "category": "BDS", "adres": {"postcode": "3511AA", "huisnummer": 4}}, {"id": "2", "category": "BDS", "postcode": "3511 AB"}]'
json '[{"id": "1", "category": "BDS", "location": {"lat": 52.1, "lon": 5.1}, "vrijwilliger": {"postcode": "3511AA"}}]'
echo '== days under a key of a record of cz'
json '{"type": "request", "id": "1", "intake_op": "3 maart 2009", "opgericht": "2009-03-03", "bijzonder": "3 maart 2009", "gesprek_op": "3-4-1941", "geboortedatum": "3 maart 2009"}'
