# a key of JSON that gives a person away is never shown: in the hint where the records stand, in a path, or beside a member that is left out
try() { printf '%s\n' "$1" | cz-import --no-sandbox -t request || echo "status $?"; }
try '{"klanten": {"Jan de Vries": [{"a":1}]}}'
try '{"data": {"klanten": [{"a":1}]}}'
try '{"id":"1","soort":"VRV","postcode":"1234AB","J.de Vries":1,"J.P.de Vries":{"x":1},"Start Date":2,"client":{"Th.de Vries":1}}'
echo '== records of cz'
try '{"type":"request","id":"1","category":"VRV","Jan de Vries":"bel 06-12345678","extra":{"jan@x.nl":1,"a":2},"06-12345678":1}'
printf '%s\n' '{"type":"request","id":"1","category":"VRV","Jan de Vries":{"a":"bel 06-12345678"}}' | cz-import --no-sandbox -t request --show-values
echo '== a word under a key that asks who'
try '{"type":"request","id":"1","category":"VRV","huisarts":"Smits","intake_door":"Bakker","createdBy":"Yasmin Kaya","door":"Wijkteam Oost","updated_by":"admin","dochter":"ja","nota":"woont op Dam 12"}'
