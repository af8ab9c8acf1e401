# a column that is called after a person, with something beside the name, and where the names of people are read together; what is ordinary keeps its name
printf '%s\n' 'Nr;Jan de Vries (uren);Jan Bos/Piet Smit;Els Bakker ma;mw. De Vries;Kosten €;Beschikbaar Maandag;Beschikbaar Dinsdag' '1;1;x;x;x;2;x;' >uren.csv
cz-import --no-sandbox -t volunteer uren.csv
printf '%s\n' 'Nr;Ma (Jan de Vries);Di (Piet Smit)' '1;x;' >dagen.csv
cz-import --no-sandbox --sniff -t volunteer dagen.csv
printf '%s\n' '{"nr":1,"Start Date":"x","Iets Anders":"y","info":{"Postcode":"1234AB","Jan Bos":1},"Planning":{"Start Date":1,"J. de Vries":1,"j.smit@x.nl":1}}' >keys.jsonl
cz-import --no-sandbox -t volunteer keys.jsonl
