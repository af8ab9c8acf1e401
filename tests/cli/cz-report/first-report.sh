# In the first week there is no report before; who asks for it hears what to keep for the next. The status says nothing of it.
cz-generate --requests 60 --volunteers 40 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
report() {
	cz-report --as-of 2026-11-25 "$@" town.jsonl 2>remarks && echo "status 0: $(grep -c CZ702 remarks || true)"
	sed -n 's/.*CZ702/CZ702/p' remarks
}
report --week 2026-W46 --format json -o w46.json
report --week 2026-W46 -v -o first.html
report --week 2026-W46 -v --lang en -o first.html
report --week 2026-W46 -v --edition internal -o team.html
report --previous w46.json -v -o next.html
