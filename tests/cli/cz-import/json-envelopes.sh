# an answer of a service, {"value": [...]} or a page of HSDS, is read as the list in it, which is told, of any length; where another thing may be the record, the error says what to write
take() { echo "== $1"; printf '%s\n' "$2" >in.json; cz-import --no-sandbox -t request in.json || echo "status $?"; }
A='{"nr":1,"postcode":"3511AA","soort":"BDS"}' B='{"nr":2,"postcode":"3511AB","soort":"TUI"}'
take 'a list under a name' "{\"hulpvragen\":[$A,$B]}"
take 'OData, of which this is a page' "{\"value\":[$A,$B],\"@odata.nextLink\":\"https://voorbeeld.nl/2\"}"
take 'HSDS' "{\"total_items\":2,\"total_pages\":1,\"page_number\":1,\"last_page\":true,\"contents\":[$A,$B]}"
take 'a page with a number, which is no id' "{\"number\":0,\"totalPages\":3,\"content\":[$A,$B]}"
take 'deeper' "{\"data\":{\"items\":[$A,$B]},\"meta\":{\"x\":[1]}}"
take 'nothing in it' '{"value":[]}'
take 'two lists' "{\"open\":[$A],\"dicht\":[$B]}"
take 'a record with a list in it' '{"nr":1,"postcode":"3511AA","soort":"BDS","eerder":[{"nr":9,"postcode":"3511AA","soort":"TUI"}]}'
take 'one of them is wrong' "{\"value\":[$A,{\"nr\":3,\"postcode\":\"x\",\"soort\":\"BDS\"},$B]}"
echo '== long, on one line'
awk 'BEGIN {
	printf "{\"count\":5000,\"value\":["
	for (i = 1; i <= 5000; i++) printf "%s{\"nr\":%d,\"postcode\":\"3511AA\"}", (i > 1 ? "," : ""), i
	print "]}"
}' >long.json
cz-import --no-sandbox -t request long.json | wc -l
take 'a record with a list of fuller ones in it' '{"hulpvraagnummer":"R1","contactmomenten":[{"postcode":"3511AB","nr":"7"}]}'
echo '== with a recipe that does not say where: pages of HSDS, with the organisation beside or inside a service'
printf '{"total_items": 2, "total_pages": 1, "page_number": 1, "contents": [{"version": "3.0", "id": "o1", "name": "Hulp"}, {"id": "o2", "name": "Zorg"}]}' | cz-import -r $EXAMPLES/recipes/hsds-organizations.json
printf '{"total_items": 2, "page_number": 1, "contents": [{"id": "s1", "name": "Bezoek", "status": "active", "organization_id": "o1", "organization": {"id": "o1"}}, {"id": "s2", "name": "Maatje", "status": "active", "organization": {"id": "o2"}}]}' |
	cz-import -r $EXAMPLES/recipes/hsds-services.json
printf '{"id": "s3", "name": "Tuin", "status": "active", "organization": {"id": "o1", "locations": [{"id": "l1"}]}}' | cz-import -r $EXAMPLES/recipes/hsds-services.json
