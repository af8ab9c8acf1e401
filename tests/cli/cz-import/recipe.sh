# map, constant, list out of several columns, ticked columns, condition, capture, prefix, missing values
cat >r.json <<'R'
{"type": "volunteer", "dialect": {"delimiter": ";"}, "missingValues": ["-", "?"],
 "only": {"column": "Actief", "is": ["ja"]},
 "fields": [
  {"column": "Nr", "target": "id", "prefix": "V"},
  {"columns": ["Taak 1", "Taak 2"], "target": "categories", "map": {"praatje": "GZL", "rijden": "VRV"}},
  {"columns": ["maandagochtend", "dinsdagavond"], "target": "times", "ticked": true},
  {"column": "Adres", "target": "postcode", "capture": "([1-9][0-9]{3} ?[A-Z]{2})"},
  {"column": "Datum", "target": "since", "format": "m/d/yyyy"},
  {"column": "VOG", "target": "vog_seen", "when": {"column": "VOG ja/nee", "is": ["ja"]}},
  {"column": "Wagen", "target": "car", "trueValues": ["eigen"], "falseValues": ["geen"]},
  {"column": "Km", "target": "max_km", "decimalChar": ",", "groupChar": ".", "otherwise": "drop"},
  {"target": "status", "constant": "active"}]}
R
cat >in.csv <<'C'
Nr;Taak 1;Taak 2;maandagochtend;dinsdagavond;Adres;Datum;VOG ja/nee;VOG;Wagen;Km;Actief
1;rijden;praatje;x;;Lindelaan 3, 3511 AB Utrecht;3/31/2024;ja;1-2-2024;eigen;1.500 m;ja
2;?;rijden;x;x;1234AB;12/1/2023;nee;-;geen;ver;ja
3;dansen;-;;;postbus;13/1/2023;ja;-;fiets;2,5;ja
4;rijden;;;;3511 AB;3/31/2024;;;;;nee
C
cz-import -r r.json in.csv --stats s.json || echo "status $?"
cat s.json
