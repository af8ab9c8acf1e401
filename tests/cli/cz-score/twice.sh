# Who answers twice in one wave is told of; which answers count is for the user to say, and by default the order does not matter.
r() { printf '{"type":"response","partnership":"P","wave":"1","party":"a","respondent":"%s","answers":{"AMB1":%d,"AMB2":%d}}\n' "$@"; }
{ r x 1 1; r y 4 4; r x 5 5; } >in.jsonl
means() { cz-score --to csv "$@" | sed -n 2p | cut -d, -f 4-8; }
means in.jsonl && echo "status $?"
sort -r in.jsonl | means -q
cz-score -q in.jsonl >/dev/null || echo "status $?"
means --dup first in.jsonl
means --dup last in.jsonl
cz-score --dup last -q in.jsonl >/dev/null && echo good
