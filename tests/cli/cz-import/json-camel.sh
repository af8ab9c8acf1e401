# names of APIs are taken apart where a capital begins a word, unless they are known as one word; those of persons stay out
take() { echo "== $*"; cat >in; cz-import --no-sandbox -v "$@" in 2>err || echo "status $?"; sed '/in force/d' err; }
take -t request <<'J'
[{"id":1,"category":"VRV","postalCode":"3511AB","createdAt":"2026-11-02","maxKm":5,"firstName":"Jan","lastName":"Vries","birthDate":"1950-01-01",
"emailAddress":"a","phoneNumber":"b","streetName":"c","houseNumber":"3","contactName":"d","iDEAL":"1"}]
J
take -t request <<'J'
{"result":[{"id":1,"category":"VRV","createdAt":"2026-11-02","postalCode":"3511AB"}]}
J
take -t volunteer <<'J'
{"type":"volunteer","id":1,"categories":"VRV","postalCode":"3511AB"}
J
take -t volunteer <<'C'
Nr;Aanbod;PostCode;MaxKM;VoorKeur;TelefoonNummer;eMail;iDEAL
1;Vervoer;3511 AB;5;rijden;06;a;1
postalCode;createdAt;x;;;;;
C
echo '{"type":"request","fields":[{"column":"Nr","target":"id"},{"column":"postalcode","target":"postcode"},{"column":"created at","target":"created"}]}' >r.json
take -r r.json <<'C'
Nr;postalCode;createdAt
1;3511AB;2026-11-02
C
