# Small numbers withheld instead of rounded, with others that would tell them; said again, the same ones.
town=$DATA/report/town.jsonl
cz-report --as-of 2026-11-25 --sdc suppress "$town" --format json -o before.json
# it only says besides that figures wait for enough answers
cz-report --as-of 2026-11-25 --sdc suppress "$town" --format json --previous before.json | grep 'Komen er antwoorden bij' | sed 's/"Komen er antwoorden bij[^"]*",//' | cmp - before.json
cz-report --as-of 2026-11-25 --sdc suppress "$town" --format markdown --sections short,requests,matching,volunteers,follow,method
