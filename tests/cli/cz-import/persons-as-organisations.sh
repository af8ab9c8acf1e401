# a person where an organisation, a member or a contact is named is left out, counted and told once a field, and a recipe may keep names
printf '%s\n' 'id;Soort hulp;Postcode;Contactpersoon;Verwijzer' 'H1;Vervoer;3511AB;Anneke de Vries;mevr. Jansen' 'H2;Vervoer;3512AB;06-12345678;Huisarts Bakker' \
	'H3;Vervoer;3513AB;jan@voorbeeld.nl;Stichting Jan Visser' 'H4;Vervoer;3514AB;Yilmaz;Bakker, H.' 'H5;Vervoer;3515AB;C12;Zorg (06-11223344)' \
	'H6;Vervoer;3515AB;jvisser;Buurtzorg - henk smit' 'H7;Vervoer;3515AB;;Wijkteam Oost' >r.csv
cz-import --no-sandbox -t request --stats s.json r.csv
grep -o '"values_left_out":{[^}]*}' s.json
echo '== with a key contact persons have pseudonyms; a recipe keeps names, and no numbers'
head -c 32 /dev/zero | tr '\0' k >key
cz-import --no-sandbox -t request --pseudonymise key r.csv | grep -c contact_person
echo '{"type":"request","fields":[{"column":"id","target":"id"},{"column":"Verwijzer","target":"organisation","personal":"keep"}]}' >r.json
cz-import --no-sandbox -q -r r.json r.csv
cz-import --no-sandbox -r r.json r.csv 2>&1 >/dev/null | grep -E 'CZ266|CZ344'
echo '{"type":"request","fields":[{"column":"id","target":"id"},{"column":"Verwijzer","target":"organisation","personal":"no"}]}' >r.json
cz-import --no-sandbox -r r.json r.csv || echo "status $?"
echo '== partnerships, responses, and organisations, of which an id cannot be left out; who is refused stays refused'
printf '%s\n' 'id;Naam;leden' 'P1;Overleg Oost;Anneke de Vries, Humanitas' 'P2;Team Zuid;jan@x.nl, O1' >p.csv
cz-import --no-sandbox -t partnership p.csv
printf '%s\n' 'samenwerking;meting;partij;Respondent;AMB1' 'P1;2026;gemeente;Anneke de Vries;4' 'P1;2026;formeel;jan@x.nl;4' 'P1;2026;formeel;Zonnebloem;4' >s.csv
cz-import --no-sandbox -t response s.csv
printf '%s\n' 'id;Naam' 'O1;Zorg' 'jan@x.nl;Jan Jansen' '06-12345678;Albert Heijn' >o.csv
cz-import --no-sandbox -t organisation o.csv
printf '%s\n' 'id;Soort hulp;Postcode;Weigert' 'H1;Vervoer;3511AB;Anneke de Vries' 'H2;Vervoer;3511AB;V2' 'H3;Vervoer;3511AB;V3' >w.csv
cz-import --no-sandbox -t request w.csv
echo '{"type":"volunteer","id":"V1","organisation":"mw. Jansen","categories":["VRV"]}' | cz-import --no-sandbox -t volunteer
