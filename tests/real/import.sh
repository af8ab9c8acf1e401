#!/bin/bash
# Import other people's files and compare exact counts and chosen values.  usage: import.sh REAL
real=$1 here=$(cd "$(dirname "$0")" && pwd) pass=0 fail=0
recipes=$here/../../examples/recipes
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
ok() { pass=$((pass + 1)); }
no() { fail=$((fail + 1)); echo "not ok: $*"; }

# STATUS ROWS ACCEPTED REFUSED LEFT_OUT ARGUMENT...
counts() {
	local want="$1 $2 $3 $4 $5" rc
	shift 5
	rm -f stats.json
	cz-import --no-sandbox -q "$@" -o out.jsonl --stats stats.json 2>err
	rc=$?
	local got="$rc $(sed -n 's/.*"rows":\([0-9]*\),"accepted":\([0-9]*\),"refused":\([0-9]*\),.*"left_out":\([0-9]*\),.*/\1 \2 \3 \4/p' stats.json 2>/dev/null)"
	[ "${got%% }" = "${want%%    }" ] && ok || no "$*: $got, expected $want: $(head -c 200 err)"
}
has() { grep -qF -- "$1" out.jsonl && ok || no "no record with $1"; }
many() { local n; n=$(grep -cE -- "$2" out.jsonl); [ "$n" = "$1" ] && ok || no "$n records with $2, expected $1"; }

# NYC volunteer opportunities: long dates, capacity, coordinates inside a quoted dictionary (595 of 665 rows have them)
counts 0 665 665 0 0 -r "$here/recipes/nyc-requests.json" "$real/volunteers/nyc-service-volunteer-opportunities.csv"
has '{"type":"request","id":"5017","category":"ACT","requester":"organisation","created":"2011-01-19","needed_by":"2011-01-22","frequency":"once","helpers":5,"organisation":"37154","status":"open"}'
many 0 '"lat"' # so far away; the recipe drops it
many 62 '"urgency":1'
many 155 '"frequency":"once"'
many 48 '^[^c]*"id":"[0-9]*","requester"' # without a category

# Sahana: e-mail addresses as ids become pseudonyms; four rows tell their times in German
printf 0123456789abcdef >key
counts 0 100 100 0 0 -r "$here/recipes/sahana-volunteers.json" --pseudonymise key "$real/volunteers/sahana/volunteers.csv"
many 0 '@'
many 74 '"car":true'
many 18 '"gender":"female"'
cz-import --no-sandbox -r "$here/recipes/sahana-volunteers.json" "$real/volunteers/sahana/volunteers.csv" 2>&1 >/dev/null | grep -c CZ308 >n
[ "$(cat n)" = 4 ] && ok || no "Sahana: $(cat n) times not understood, expected 4"

# GeoNames: no header, tabs; 20 places without a municipality
counts 0 4334 4334 0 0 -r "$recipes/geonames.json" "$real/geo/geonames-NL-pc4.txt"
has '{"type":"place","postcode":"9401","lat":52.9939,"lon":6.5625,"name":"Assen","municipality":"GM0106"}'
many 4314 '"municipality":"GM[0-9]{4}"'

# the same areas, by the names of their columns
counts 0 4071 4071 0 0 -t place "$real/geo/pc4_nl.csv"
has '{"type":"place","postcode":"1011","lat":52.371,"lon":4.9042,"name":"Amsterdam","municipality":"GM0363"}'

# StatLine: byte order mark, padded codes
counts 0 579 579 0 0 -r "$recipes/cbs-statline.json" "$real/geo/cbs-denhaag/Data/SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv"
has '{"type":"place","area":"WK036300","name":"Burgwallen-Oude Zijde","municipality":"GM0363","year":2019}'
counts 3 '' '' '' '' -r "$recipes/cbs-statline.json" "$real/geo/cbs-denhaag/Data/Nabijheid_voorzieningen__buurt_2021_10022023_162519.csv"

# BAG addresses: streets and house numbers stay behind
counts 0 99 99 0 0 -r "$recipes/bag-pc6.json" "$real/geo/nlextract/bagadres.csv"
has '{"type":"place","postcode":"1011 AB","x":122177,"y":487877,"name":"Amsterdam"}'
many 0 Ruijterkade

# the research-software survey of 2017: 22 items, labels of two scales, blanks
counts 0 77 77 0 0 -r "$here/recipes/ssi-responses.json" "$real/surveys/ssi-nl-2017/public_data.csv"
many 37 '"party":"university"'
many 30 '"party":"institute"'
has '"respondent":"1","bank":"ssi2017","answers":{"perfCheck4":5,"perfCheck7":3,"perfCheck3":4,"perfCheck2":2,"perfCheck6":3,"perfCheck1":2,"perfCheck5":3,"progRSE4":2,"progRSE1":2,"progRSE3":1,"progRSE2":1,"progRSE5":3,"turnOver4":2,"turnOver2":2,"affRec3":4,"percEmp4":4,"affSat2":4,"percEmp1":4,"percEmp3":4,"affSat1":4,"affRec1":4,"percEmp2":4}'
many 4 '"perfCheck4":null.*"percEmp2":null'
many 30 '"turnOver2":3' # "Often"; the bank reverses this item

# Open Referral
counts 0 10 10 0 0 -r "$recipes/hsds-organizations.json" "$real/volunteers/openreferral-sample-data/all_resources/organizations.csv"
counts 0 10 10 0 3 -r "$recipes/hsds-services.json" "$real/volunteers/openreferral-sample-data/all_resources/services.csv"

echo "real import: $pass passed, $fail failed"
[ $fail -eq 0 ]
