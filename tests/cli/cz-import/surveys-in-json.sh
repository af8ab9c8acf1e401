# answers below keys of their own come in by their codes; a list of objects does not, and is told
try() { # JSON
	printf '%s\n' "$1" >in.json
	cz-import -t response in.json 2>&1 || echo "status $?"
}
try '[{"id":"1","samenwerking":"P1","partij":"Formeel","antwoorden":{"AMB1":4,"AMB2":"eens"}},{"id":"2","samenwerking":"P1","partij":"Kerk","antwoorden":{"AMB1":2}}]'
try '[{"id":"1","samenwerking":"P1","partij":"Formeel","ambitie":{"AMB1":"4"},"data":{"relatie":{"rel1":5}}}]'
try '[{"samenwerking":"P1","ambitie":{"Wij kunnen in een paar zinnen vertellen wat we samen willen bereiken.":4}}]'
try '[{"id":"1","samenwerking":"P1","gewenst":{"AMB1":5},"nu":{"AMB1":3}}]'
try '[{"id":"1","samenwerking":"P1","answers":[{"field":{"ref":"amb1"},"number":4},{"field":{"ref":"amb2"},"number":5}]}]'
try '[{"id":"1","samenwerking":"P1","answers":{"vraag_een":4}}]'
