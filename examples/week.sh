#!/bin/sh
# A week: from the exports of an office to the report.  usage: week.sh [FOLDER]
# Everything lands in FOLDER (default: week). The exports are made up, so that it can be tried anywhere; with your own,
# leave out the first command and put your files in FOLDER/exports.
set -eu
week=${1:-week}
today=${TODAY:-2026-11-18}
recipes=${EXAMPLES:-$(dirname "$0")}/recipes
mkdir -p "$week"
remarks=$(cd "$week" && pwd)/remarks.txt
trap '[ $? = 0 ] || cat "$remarks" >&2' EXIT

cz-generate --seed 7 --requests 1600 --volunteers 700 --partnerships 6 --as-of "$today" --to csv -o "$week/exports"

# Rows that cannot be used go to a file of their own, to be mended and fed back; status 1 says that there are some. It also
# says that dates of a column may be other days than was read (CZ329, CZ362), distances minutes (CZ364) or urgencies of another scale
# (CZ379), that a line under the rows turns what was read (CZ372) or that a BSN came in (CZ351): then no week is made.
import() { # TYPE FILE [OPTION...]
	type=$1 file=$2
	shift 2
	cz-import -t "$type" "$@" "$week/exports/$file" --rejects "$week/refused-$file" --stats "$week/import-$type.jsonl" \
		-o "$week/$type.jsonl" 2>>"$remarks" || [ $? = 1 ]
	! grep -qE ' CZ(329|351|362|364|372|379): ' "$remarks" || exit 1
}
: >"$remarks"
import place plaatsen.csv
import organisation organisaties.csv
import offer aanbod.csv
import request hulpvragen.csv
import volunteer vrijwilligers.csv
import match koppelingen.csv
import contact contacten.csv
import partnership samenwerkingen.csv
import response enquete.csv -r "$recipes/kaats5-sheet.json"
cd "$week"

cz-match --as-of "$today" request.jsonl volunteer.jsonl match.jsonl contact.jsonl organisation.jsonl place.jsonl -o proposals.jsonl
cz-match --as-of "$today" --recruit request.jsonl volunteer.jsonl match.jsonl contact.jsonl organisation.jsonl place.jsonl -o recruit.jsonl
cz-score --as-of "$today" partnership.jsonl response.jsonl request.jsonl volunteer.jsonl match.jsonl contact.jsonl -o scores.jsonl
cat ./*.jsonl | cz-report --as-of "$today" --week 2026-W46 --municipality Lindewolde --format html -o report.html
cat ./*.jsonl | cz-report --as-of "$today" --week 2026-W46 --municipality Lindewolde --format markdown -o report.md

echo "The week is in $week:"
echo "  report.html      the weekly report; open it in a browser"
echo "  report.md        the same as text, for mail"
echo "  proposals.jsonl  $(grep -c '"type":"match"' proposals.jsonl) proposals for coordinators, and why $(grep -c '"type":"unmatched"' proposals.jsonl) requests got none"
echo "  recruit.jsonl    where one more volunteer would serve most"
echo "  scores.jsonl     how the partnerships stand, with an agenda for each"
echo "  refused-*.csv    $(cat refused-*.csv | grep -c ";CZ[0-9][0-9]*") rows to mend; remarks.txt says why"
