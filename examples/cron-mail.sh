#!/bin/sh
# Every Monday morning: the exports in inbox/ are imported, matched and reported, and the report is mailed. For crontab:
#	PATH=/usr/local/bin:/usr/bin:/bin
#	0 7 * * 1  cd /srv/cz && sh cron-mail.sh coordinator@example.nl
# cron mails what a script says. When all goes well that is nothing; when something goes wrong it is what and where, never
# a value, and the report of last week stays in place.
# usage: cron-mail.sh [ADDRESS]         without an address, the mail is shown
#        DEMO=1 sh cron-mail.sh         the same on made-up exports
set -eu
today=${TODAY:-$(date +%F)}
week=$(date -d "$today - 7 days" +%G-W%V)
trap '[ $? = 0 ] || { echo "cron-mail.sh: no report of $week was made; what was said on the way:"; cat remarks; } >&2' EXIT
: >remarks
command -v cz-report >/dev/null || { echo "cz-report is not in $PATH" >>remarks; exit 1; }
[ -z "${DEMO:-}" ] || [ -d inbox ] || cz-generate --requests 400 --volunteers 250 --seed 7 --as-of "$today" --to csv -o inbox

import() { # TYPE SHEET
	status=0
	recipe=recipes/$1.json # made once by: cz-import -t TYPE --sniff FILE >recipes/TYPE.json
	[ -e "$recipe" ] || recipe=
	cz-import -t "$1" ${recipe:+-r "$recipe"} "inbox/$2.csv" --rejects "mend-$2.csv" --stats "import-$1.json" -o "$1.jsonl" 2>>remarks || status=$?
	[ $status -le 1 ] # 1: some rows were refused, and the rest goes on; but not when dates may be other days, or a BSN came in:
	! grep -qE ' CZ(268|329|351|362|364|372|379): ' remarks || exit 1
}
import place plaatsen
import organisation organisaties
import request hulpvragen
import volunteer vrijwilligers
import match koppelingen

# What was proposed last week and still stands is kept; what was published last week is what this week's rounding follows.
mkdir -p published
touch proposals.jsonl
cp proposals.jsonl before.jsonl
cat place.jsonl organisation.jsonl request.jsonl volunteer.jsonl match.jsonl >week.jsonl
# Where half of all people or requests vanished or changed within a week, an export was cut off, or ids lost their zeros.
touch last.jsonl
cz-check --changes --max-changes 50% --to text last.jsonl week.jsonl -o changes.txt 2>>remarks
cz-match --as-of "$today" week.jsonl before.jsonl -o proposals.jsonl 2>>remarks
cz-match -q --as-of "$today" --recruit week.jsonl before.jsonl -o recruit.jsonl 2>>remarks # -q: it would remark the same again
last=$(find published -name '*.json' | sort | awk -v now="published/$week.json" '$0 < now' | tail -n 1)
for format in json markdown; do
	cat week.jsonl proposals.jsonl recruit.jsonl import-*.json |
		cz-report --format $format --as-of "$today" --week "$week" ${last:+--previous "$last"} -o "report.$format" 2>>remarks
done
mv report.json "published/$week.json"

{
	echo "Subject: Weekbericht hulpvragen $week"
	echo "MIME-Version: 1.0"
	echo "Content-Type: text/plain; charset=utf-8"
	echo "Content-Transfer-Encoding: 8bit"
	echo
	cat report.markdown
	[ ! -s remarks ] || { echo; echo "Rijen om na te kijken (zie de bestanden mend-*.csv):"; cat remarks; }
} >mail
if [ $# -eq 0 ]; then
	head -20 mail
else
	{ echo "To: $1"; cat mail; } | /usr/sbin/sendmail -t
fi
cp week.jsonl last.jsonl
