#!/bin/sh
# Make the page of all remarks from the catalogue.  usage: messages.sh message.def >cz-messages.7
cat <<'PAGE'
.\" Made from lib/base/message.def by `make man/cz-messages.7`.
.Dd November 25, 2026
.Dt CZ-MESSAGES 7
.Os
.Sh NAME
.Nm cz-messages
.Nd every remark that the cz commands make about data
.Sh DESCRIPTION
A remark names the program, the file, the line, the column, a number, the field and the rule:
.Bd -literal -offset indent
cz-import: hulpvragen.csv:17:5: CZ214: postcode: not a Dutch postcode (expected 1234 AB or 1234)
.Ed
.Pp
In a table the column is the number of the cell.
The value itself is never shown, unless
.Fl Fl show-values
asks for it, because remarks end up in mail and logs.
Numbers stay the same from version to version and are never used again for something else.
A remark of level
.Em error
counts for the exit status, a
.Em warning
does not, an
.Em info
is shown only with
.Fl v .
PAGE
awk '
function section(n) {
	return n < 200 ? "Files, CSV and JSON" : n < 300 ? "Fields and values" : n < 400 ? "Import and recipes" : n < 500 ? "Findings of cz-check" \
		: n < 600 ? "Matching" : n < 700 ? "Scoring" : "Reports"
}
function plain(s) { gsub(/\\"/, "\"", s); gsub(/\\/, "\\e", s); return s ~ /^[.\047]/ ? "\\&" s : s }
function ended(s) { return s ~ /[?]$/ ? s : s "." }
/^CZ_M\(/ {
	line = $0
	sub(/^CZ_M\(/, "", line)
	n = line; sub(/,.*/, "", n)
	level = line; sub(/^[0-9]+, */, "", level); sub(/,.*/, "", level)
	match(line, /"([^"\\]|\\.)*"/); en = substr(line, RSTART + 1, RLENGTH - 2); rest = substr(line, RSTART + RLENGTH)
	match(rest, /"([^"\\]|\\.)*"/); nl = substr(rest, RSTART + 1, RLENGTH - 2)
	if (section(n) != was) { if (was) print ".El"; was = section(n); print ".Ss " was; print ".Bl -tag -width CZ999" }
	print ".It CZ" n " " tolower(level)
	print ended(plain(en))
	print ".br"
	print ended(plain(nl))
}
END { if (was) print ".El" }' "$1"
cat <<'PAGE'
.Sh SEE ALSO
.Xr cz-data 5 ,
.Xr cz 7
PAGE
