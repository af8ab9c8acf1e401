# The municipality's own words are text, and its style stays within its element.
printf 'In de herfstvakantie lag het werk <stil>.\n' >words
printf 'h1 { color: red }\n</style><script>alert(1)</script>\n' >own.css
cz-report --as-of 2026-11-25 "$DATA/report/town.jsonl" --sections short --explanation words --css own.css | grep -e herfst -e 'color: red' -e alert
