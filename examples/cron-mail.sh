#!/bin/sh
# Every Monday morning: what came in is imported, matched and reported, and the report is mailed. For crontab:
#	0 7 * * 1  cd /srv/cz && sh cron-mail.sh coordinator@example.nl
# cron mails what a script says; this one says only what somebody has to look at, with the line and the rule,
# never the value, and leaves the report of last week in place when something goes wrong.
# usage: cron-mail.sh [ADDRESS]    without an address, the mail is shown
set -eu
command -v cz-report >/dev/null || { echo "skipped: cz-report is not here"; exit 0; }
today=${TODAY:-$(date +%F)}

# in the place of what an office puts here:
[ -d inbox ] || cz-generate --requests 400 --volunteers 250 --seed 7 --as-of "$today" --to csv -o inbox

import() { # TYPE SHEET
	status=0
	cz-import -t "$1" "inbox/$2.csv" --rejects "mend-$2.csv" -o "$1.jsonl" 2>>remarks || status=$?
	[ $status -le 1 ] # 1: some rows were refused, the others go on
}
: >remarks
import place plaatsen
import organisation organisaties
import request hulpvragen
import volunteer vrijwilligers
import match koppelingen

cat place.jsonl organisation.jsonl request.jsonl volunteer.jsonl match.jsonl >week.jsonl
cz-match --as-of "$today" week.jsonl -o proposals.jsonl
cat week.jsonl proposals.jsonl | cz-report --format markdown --as-of "$today" -o report.md

{
	echo "Subject: Weekbericht hulpvragen"
	echo "Content-Type: text/plain; charset=utf-8"
	echo
	cat report.md
	[ ! -s remarks ] || { echo; echo "Rijen om na te kijken (zie de bestanden mend-*.csv):"; cat remarks; }
} >mail
if [ $# -eq 0 ]; then
	head -20 mail
else
	sendmail -t <<-MAIL
		To: $1
		$(cat mail)
	MAIL
fi
