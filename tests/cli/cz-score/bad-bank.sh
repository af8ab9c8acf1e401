# A bank with a mistake is refused with its path and line.
try() { printf '%s\n' "$1" >bank.json; cz-score --bank bank.json /dev/null || echo "status $?"; }
try '{"bank": "x", "scale": [1, 5],
 "aspects": [{"aspect": "a", "items": [{"item": "A1"},
  {"item": "A1"}]}]}'
try '{"bank": "x", "scale": [5, 1], "aspects": [{"aspect": "a", "items": [{"item": "A1"}]}]}'
try '{"bank": "x", "scale": [1, 5],
 "aspects": [{"aspect": "a", "items": [{"item": "A1", "revers": true}]}]}'
try '{"bank": "x", "scale": [1, 5], "aspects": []}'
try '{"bank": "x", "scale": [1, 5]'
try '{"bank": "x", "scale": [1, 5],
 "minimum": "half", "aspects": [{"aspect": "a", "items": [{"item": "A1"}]}]}'
try '{"bank": "x", "scale": [1, 5], "minimum": 2, "aspects": [{"aspect": "a", "items": [{"item": "A1"}]}]}'
for weights in '[1]' '{"formal": 0}' '{"formal": "most"}'; do
	try '{"bank": "x", "scale": [1, 5], "weights": '"$weights"', "aspects": [{"aspect": "a", "items": [{"item": "A1"}]}]}'
done
cz-score --bank nowhere.json /dev/null || echo "status $?"
cz-score --print-bank nobank || echo "status $?"
cz-score --print-bank sofa4 >sofa4.json
cz-score --bank sofa4.json /dev/null && echo good
try '{"bank": "x", "scale": [1, 5], "parties": [{"party": "a", "label": {"nl": "Buurt", "en": "A"}}, {"party": "b", "label": {"nl": "Buurt", "en": "B"}}],
 "aspects": [{"aspect": "a", "items": [{"item": "A1"}]}]}'
# texts that say nothing are refused; a label in one language only, and a weight of a party that nothing names, are told of
for text in '"questions": [{"nl": "", "en": "Why?"}]' '"questions": [{"nl": "Waarom?"}, {"en": "  "}]' '"label": {"nl": ""}' '"label": {}'; do
	try '{"bank": "x", "scale": [1, 5], "aspects": [
 {"aspect": "a", '"$text"',
  "items": [{"item": "A1"}]}]}'
done
try '{"bank": "x", "scale": [1, 5], "label": {"en": "Ours"}, "aspects": [
 {"aspect": "a", "label": {"nl": "Vertrouwen", "en": "Trust"}, "items": [{"item": "A1"}]},
 {"aspect": "b", "label": {"nl": "Werk"}, "items": [{"item": "B1", "text": {"nl": "Zo"}}]}],
 "parties": [{"party": "church", "label": {"en": "the churches"}}],
 "weights": {"formal": 2, "church": 2,
  "club": 2, "infromal": 3,
  "Jan de Vries": 2, "chess": 2}}'
echo '{"type":"response","partnership":"P","party":"club","answers":{"A1":4}}' >in.jsonl
echo '{"type":"partnership","id":"Q","invited":{"chess":3}}' >>in.jsonl
cz-score --bank bank.json --to csv in.jsonl --lang nl | wc -l
# each remark names its own bank, and the line in it
sed 's/"x"/"y"/' bank.json | sed '1i\\' >other.json
cz-score --bank bank.json --bank other.json in.jsonl 2>&1 | grep CZ615
