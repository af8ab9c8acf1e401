# an object of JSON under the name of a field refuses its record, also when no other record has a plain value there
take() { echo "== $1"; printf '%s\n' "$3" >in.json; cz-import --no-sandbox -t "$2" in.json || echo "status $?"; }
take 'a status and times' volunteer '[{"id":1,"taken":"tuin","postcode":"6711","status":{"code":"LEFT"}},
 {"id":2,"taken":"tuin","postcode":"6711","beschikbaar":[{"dag":"maandag"},{"dag":"dinsdag"}]}, {"id":3,"taken":"tuin","postcode":"6711","status":{}}]'
take 'kinds of help' volunteer '[{"id":1,"postcode":"6711","categories":[{"code":"TUI"}]}]'
take 'used inside' volunteer '[{"id":1,"taken":"tuin","adres":{"postcode":"6711"},"organisation":{"id":3,"name":"X"},"beschikbaarheid":{"maandag":true,"dinsdag":false}}]'
take 'personal inside' request '[{"id":1,"category":"TUI","postcode":"6711","contactpersoon":{"naam":"J","telefoon":"0612345678"}}]'
take 'a second column says it' volunteer '[{"id":1,"taken":"tuin","postcode":"6711","status":{"code":"LEFT"},"toestand":"gestopt"}]'
take 'in lines, and late' volunteer '{"id":1,"taken":"tuin","postcode":"6711"}
{"id":2,"taken":"tuin","postcode":"6711","status":{"code":"LEFT"}}'
