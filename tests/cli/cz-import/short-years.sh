# years of two digits: a window says which hundred years they lie in, for one column or for all
printf 'nr;Actief sinds;VOG gezien op\n1;1/2/24;1-2-24\n2;12/31/99;31-12-29\n' >in.csv
try() { echo "$1" >r.json; cz-import --as-of 2026-11-26 -r r.json in.csv || echo "status $?"; }
try '{"type": "volunteer", "window": 1950, "otherFields": "known", "fields": [
  {"column": "Actief sinds", "target": "since", "format": "m/d/yy", "window": 2000}]}'
try '{"type": "volunteer", "window": 1930, "fields": [{"column": "nr", "target": "id"}, {"column": "VOG gezien op", "target": "vog_seen"}]}'
try '{"type": "volunteer", "fields": [{"column": "nr", "target": "id"}, {"column": "VOG gezien op", "target": "vog_seen"}]}'
try '{"type": "volunteer", "fields": [{"column": "Actief sinds", "target": "since", "format": "m/d/yy"}]}'
try '{"type": "volunteer", "window": "1950", "fields": []}'
