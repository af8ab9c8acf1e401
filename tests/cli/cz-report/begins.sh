# A town begins: its first request, its first proposal, its first finding. With some of these the page says what it said before: were
# they told anywhere, a week that shows fewer than five would be one to four.
record() { # TYPE MEMBERS
	printf '{"type":"%s",%s}\n' "$1" "$2"
}
page() { # OPTION...
	cz-report -q --as-of 2026-11-25 --week 2026-W47 --format markdown --sections short,requests,method "$@" -
}
record volunteer '"id":"V1","categories":["BDS"],"capacity":1,"since":"2024-01-01","status":"active"' >volunteer
page <volunteer >before
same=0
for n in $(seq 60); do
	{
		cat volunteer
		record request '"id":"R'$n'","category":"BDS","created":"2026-11-17","status":"open"'
		record match '"request":"R'$n'","volunteer":"V1","status":"proposed","proposed":"2026-11-18"'
		record finding '"code":"CZ301","level":"error","record":"V1"'
	} | page >after
	cmp -s before after && same=$((same + 1))
done
[ $same -gt 0 ] && echo "the same page as before"
sed -n '/Hoe gaat/,/Waarover/p; /gemaakt uit/p; /2026-W4[5-7]/p; /Kwaliteit/,/^$/p' before
echo "with the exact numbers"
page --edition internal <volunteer | grep -e 'Hoe gaat' -e 'gemaakt uit'
echo "with five findings"
for i in 1 2 3 4 5; do record finding '"code":"CZ301","level":"error","record":"V1"'; done | page | grep Bevinding
