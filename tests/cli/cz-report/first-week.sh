# The week of the first request is told once more when it came on a Monday; else nothing is known of it. Where fewer than five came that
# week, the rounded page does not tell where the weeks begin: a week that was published as fewer than five would be one to four.
town() { # CREATED...
	printf '{"type":"request","id":"%s","category":"BDS","created":"%s"}\n' $(for d in "$@"; do echo R$((n = ${n:-0} + 1)) $d; done)
}
first() {
	cz-report -q --as-of 2026-11-25 --week 2026-W47 --format markdown --sections requests "$@" - | grep '2026-W4[4-7]'
}
town 2026-11-02 2026-11-03 2026-11-04 2026-11-05 2026-11-07 2026-11-08 2026-11-09 >monday
town 2026-11-03 2026-11-03 2026-11-04 2026-11-05 2026-11-07 2026-11-08 2026-11-09 >tuesday
town 2026-11-02 2026-11-03 2026-11-09 2026-11-10 2026-11-11 2026-11-12 2026-11-13 >few
town 2026-11-04 2026-11-09 2026-11-09 2026-11-10 2026-11-10 >four_the_week_after
for t in monday tuesday few four_the_week_after; do
	echo "$t"
	first <$t
done
echo "few, for the team"
first --edition internal <few
