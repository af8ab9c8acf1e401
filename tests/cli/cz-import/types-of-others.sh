# "type" in the JSON of somebody else is a column as any, unless it names records of cz
echo '[{"id":"o1","name":"Humanitas","type":"informal"},{"id":"o2","name":"Buurtzorg","type":"formal"}]' >in.json
cz-import --no-sandbox -t organisation in.json
echo '[{"id":"1","type":"boodschappen","postcode":"3811AB"}]' >in.json
cz-import --no-sandbox -t request in.json
