# Thirteen began to get help in thirteen weeks, and eleven in those to the next week: three have gone, and one came. Chance decides each
# week whether the waiting time is shown, so that this tells nothing of who has gone, and both reports can be written.
town() {
	awk 'BEGIN {
		split("2026-08-18 2026-08-18 2026-08-18 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-09-29 2026-11-17", day, " ")
		for (n = 1; n <= 14; n++) {
			printf "{\"type\":\"request\",\"id\":\"R%d\",\"category\":\"BZK\",\"created\":\"2026-06-01\",\"status\":\"matched\",\"area\":\"WK900100\"}\n", n
			printf "{\"type\":\"volunteer\",\"id\":\"V%d\",\"status\":\"active\",\"categories\":[\"BZK\"],\"since\":\"2025-01-01\",\"capacity\":2,\"area\":\"WK900100\"}\n", n
			printf "{\"type\":\"match\",\"request\":\"R%d\",\"volunteer\":\"V%d\",\"status\":\"active\",\"proposed\":\"2026-06-10\",\"started\":\"%s\"}\n", n, n, day[n]
		}
		for (n = 0; n < 30 + '"$1"'; n++)
			printf "{\"type\":\"request\",\"id\":\"Q%d\",\"category\":\"BZK\",\"created\":\"2026-06-01\",\"status\":\"open\",\"area\":\"WK900100\"}\n", n + 50 * '"$1"'
	}'
}
for k in 1 2 3 4 5 6 7 8; do
	town $k >town.jsonl
	cz-report --as-of 2026-11-22 --week 2026-W46 --format json town.jsonl -o before.json
	cz-report --as-of 2026-11-22 --week 2026-W47 --format json town.jsonl --previous before.json -o now.json
	for page in before now; do
		sed 's/.*"waiting"//; s/^[^{]*{//' $page.json | grep -o '"shown":"[^"]*"' | sed 1q
	done | tr '\n' ' '
	echo "$k"
done
# On the page of an area the run is still that of the town, and says so.
cz-match --as-of 2026-11-22 town.jsonl -o run.jsonl
cz-report --as-of 2026-11-22 --format markdown --area WK900100 town.jsonl run.jsonl | grep -A2 '^De ronde'
