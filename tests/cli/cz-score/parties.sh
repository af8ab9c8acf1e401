# A bank says what its parties are called; its names go before those of cz, and a party without one has its id. The report has them too.
cat >bank.json <<'B'
{"bank": "ours", "scale": [1, 5],
 "parties": [{"party": "church", "label": {"nl": "de kerken", "en": "the churches"}},
             {"party": "formal", "label": {"nl": "de beroepskrachten"}}],
 "aspects": [{"aspect": "trust", "label": {"nl": "Vertrouwen", "en": "Trust"}, "items": [{"item": "T1"}, {"item": "T2"}]},
             {"aspect": "work", "label": {"nl": "Werk", "en": "Work"}, "items": [{"item": "W1"}, {"item": "W2"}]}]}
B
r() { printf '{"type":"response","partnership":"P","wave":"2026","party":"%s","answers":{"T1":%d,"T2":%d,"W1":%d,"W2":%d}}\n' "$@"; }
{ r church 4 5 2 2; r church 4 4 1 2; r church 5 5 2 2; r formal 4 5 4 4; r formal 4 4 4 5; r formal 4 4 4 5; r club 4 4 3 3; } >in.jsonl
for lang in nl en; do cz-score --bank bank.json --to text --lang $lang in.jsonl | sed -n '/^Bespreek\|^Talk/,$p' | head -8; done
cz-score --bank bank.json in.jsonl >scores.jsonl
sed -n '1{s/.*"parties":/"parties":/;s/"gap".*//;p;}' scores.jsonl
cat in.jsonl scores.jsonl | cz-report --format markdown --edition internal --sections partnerships | grep -E 'kerken|beroeps|club' | head -3
try() { sed "s/\"party\": \"church\"/$1/" bank.json >bad.json; cz-score --bank bad.json in.jsonl || echo "status $?"; }
try '"party": "formal"'
try '"name": "church"'
sed 's/"label": {"nl": "de kerken", "en": "the churches"}/"about": 1/' bank.json >bad.json
cz-score --bank bad.json in.jsonl || echo "status $?"
