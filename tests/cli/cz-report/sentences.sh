# What the sentences of the first screen may say.
first() {
	cz-report -q --as-of 2026-11-25 --week 2026-W47 --format markdown --sections short,matching "$@" | grep -e '^\*\*W' -e Ronde -e ronde || :
}
requests() { # CATEGORY N
	for i in $(seq $2); do
		echo "{\"type\":\"request\",\"id\":\"$1-$i\",\"category\":\"$1\",\"created\":\"2026-11-02\"}"
	done
}
echo "several kinds fall short, and a rounded 0 is no 0:"
{ requests VRV 55; requests BDS 40; } | first
echo "a round after the week is no news of the week:"
{ requests VRV 55
for i in $(seq 30); do
	echo "{\"type\":\"unmatched\",\"request\":\"VRV-$i\",\"reason\":\"distance\"}"
done; } >unmatched
for day in 2026-11-22 2026-11-23; do
	echo "{\"type\":\"match_run\",\"as_of\":\"$day\",\"requests\":55,\"matched\":0,\"places\":55,\"policy\":\"default\"}" | cat - unmatched | first
done
echo "the page of an area says whose partnerships they are:"
cz-report -q --as-of 2026-11-25 "$DATA/report/town.jsonl" --area WK900101 --format markdown --sections short,partnerships | grep -e praten -e '^Dit gaat'
echo "recruits without the run they came from are told once, and nothing else of it:"
echo '{"type":"recruit","category":"VRV","area":"WK900100","waiting":9,"more":1}' >recruits
{ requests VRV 20 | sed 's/"created"/"area":"WK900100",&/'; requests BDS 3 | sed 's/"created"/"area":"WK900101",&/'; } >open
cat open recruits | cz-report -q --as-of 2026-11-25 --week 2026-W47 --format markdown --sections short,matching | sed -n '/ontbreekt/p; /^## Koppelen/,$p'
echo "without a run:"
cat open | first | grep -v praten
echo "only partnerships:"
echo '{"type":"partnership","id":"P","target_group_seat":false}' | cz-report -q --as-of 2026-11-25 --week 2026-W47 --format markdown --sections short | grep -e Hoe -e veranderde
