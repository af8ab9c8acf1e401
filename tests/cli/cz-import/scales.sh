# a scale, a unit or a form of dates that the name of a column tells, and that is not ours, is not read as if it were
printf '%s\n' 'Nr;Soort;Urgentie (1 = kan wachten, 5 = acuut)' '1;Tuin;1' '2;Tuin;spoed' '3;Tuin;' >urgent.csv
cz-import -t request urgent.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp bij;Maximale afstand (minuten fietsen);Capaciteit (uur per week)' '1;Tuin;15;4' '2;Tuin;3 km;' >far.csv
cz-import -t volunteer far.csv || echo "status $?"
printf '%s\n' 'Nr;Soort;Datum (mm/dd/jjjj)' '1;Tuin;11/02/2026' '2;Tuin;2026-11-02' >days.csv
cz-import -t request days.csv || echo "status $?"
# nor is a sign that means no there, or a date with the month first in words
printf '%s\n' 'Nr;Soort;Op afstand (0=ja, 1=nee);VOG nodig (1 = nee)' '1;Tuin;0;' '2;Tuin;;0' '3;Tuin;;' >no.csv
cz-import -t request no.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp bij;Auto (x = geen auto);Exclusief (1=ja, 0=nee)' '1;Tuin;x;1' '2;Tuin;;1' >car.csv
cz-import -t volunteer car.csv || echo "status $?"
printf '%s\n' 'Nr;Soort;Datum (maand/dag/jaar)' '1;Tuin;3/4/2026' >words.csv
cz-import -t request words.csv || echo "status $?"
# with a map or a format a recipe says what they mean
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}, {"column": "Soort", "target": "category"},
  {"column": "Urgentie (1 = kan wachten, 5 = acuut)", "target": "urgency", "map": {"1": "3", "3": "2", "5": "1"}}]}' >r.json
cz-import -r r.json urgent.csv || echo "status $?"
# a lookup that gives nothing knows nothing, and a list of JSON is parted by itself, whatever parts a cell
printf '%s\n' 'naam;code' 'Noord;WK900101' 'Zuid;' >areas.csv
printf '%s\n' 'Nr;Soort;Wijk' '1;Tuin;Noord' '2;Tuin;Zuid' >where.csv
echo '{"type": "request", "fields": [{"column": "Nr", "target": "id"}, {"column": "Soort", "target": "category"}, {"column": "Wijk", "target": "area",
  "lookup": {"file": "areas.csv", "key": "naam", "value": "code"}, "otherwise": "refuse"}]}' >where.json
cz-import -r where.json where.csv || echo "status $?"
echo '[{"nr": "7", "needs": ["Tuin", "Vervoer", "Koken"]}, {"nr": "9", "needs": "Tuin; Koken"}]' >needs.json
echo '{"type": "request", "each": {"columns": ["needs"], "as": "need", "split": ";"}, "fields": [{"column": "nr", "target": "id"},
  {"column": "need", "target": "category"}]}' >each.json
cz-import -r each.json needs.json || echo "status $?"
