# what is no table says what it is and what to do; a list inside an object is told by the path that "records" in a recipe wants
try() { cz-import -t request "$@" || echo "status $?"; }
printf '<html><table><tr><td>Nr</td></tr></table></html>\n' >a.xls; try a.xls
printf '\357\273\277 \r\n<!DOCTYPE HTML>\n<p>\n' >b.csv; try b.csv
printf '<?xml version="1.0"?><rows><row/></rows>\n' >c.xml; try c.xml
printf '<nr>;soort\n1;Vervoer\n' >d.csv; try d.csv
printf '{"meta": {"n": 1}, "items": [{"nr": 1, "soort": "Vervoer", "postcode": "1234AB"}]}\n' >a.json; try a.json
printf '{\n "meta": {"n": 1, "leeg": []},\n "data": {"items": [\n{"nr": 1, "soort": "Vervoer", "postcode": "1234AB"},\n{"nr": 2, "soort": "Tuin", "postcode": "1234AB"}\n]}}\n' >b.json; try b.json
printf '{"meta":{"n":1},"data":{"items":[\r\n{"nr":1,"soort":"Vervoer","postcode":"1234AB"},\r\n{"nr":2,"soort":"Tuin","postcode":"1234AB"}\r\n]}}\r\n' >c.json; try c.json
printf '{"Jan Bakker": [{"nr": 1}]}\n' >d.json; try d.json
printf '{"aantal": 1}\n' >e.json; try e.json
echo '{"type": "request", "otherFields": "known", "records": "data.items"}' >r.json
cz-import -r r.json c.json
