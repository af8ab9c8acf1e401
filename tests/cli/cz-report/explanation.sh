# The municipality's own words are text, by section, and its style stays within its element.
cat >words <<'X'
In de herfstvakantie lag het werk <stil>.

[volunteers]
De wervingsactie begon & liep goed.
X
printf 'h1 { color: red }\n</style><script>alert(1)</script>\n' >own.css
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --sections short,volunteers --explanation words --css own.css | grep -e herfst -e werving -e 'color: red' -e alert
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --sections requests --explanation words --format markdown | grep -c -e herfst -e werving || true
printf 'x\n\n[weather]\n' >words
cz-report "$DATA/report/town.jsonl" --explanation words || echo "status $?"
