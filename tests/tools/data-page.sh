#!/bin/sh
# Make cz-data(5): the words here, the types from the tables of lib/model.  usage: data-page.sh MODEL >cz-data.5
cat <<'PAGE'
.\" Made by `make man/cz-data.5`: the types from lib/model, the rest from tests/tools/data-page.sh.
.Dd November 25, 2026
.Dt CZ-DATA 5
.Os
.Sh NAME
.Nm cz-data
.Nd records, question banks and the values in them
.Sh DESCRIPTION
All cz commands read and write the same records.
A stream of records is JSON Lines: UTF-8, one JSON object a line, a newline after the last one.
Every record has a member
.Va type .
Records of several types may stand in one stream in any order, so
.Xr cat 1
joins data sets.
Members with keys that cz does not know are passed over: they spoil nothing, but no command writes them again.
A member that is missing, or null, means
.Dq not known ;
it never means zero.
.Pp
A file that begins with
.Ql \&[
is read as one JSON array of records.
With
.Fl Fl from Cm csv : Ns Ar TYPE
a command reads CSV of one type, with
.Fl Fl from Cm csv
CSV that has its types in a column
.Va type :
the first row has the keys, cells are separated by commas, the items of a list
are joined by
.Ql \&| ,
and an object is written as
.Ql key:number|key:number .
An empty cell is a missing member.
.Pp
Written records have one form: no white space between the parts, members in the order of this page.
The JSON Schema (2020-12) of a type is shown by
.Dl cz-import --schema request
.Sh VALUES
.Bl -tag -width 4n
.It text
UTF-8, not empty.
.It whole number , number
With a decimal point, never a comma.
.It date
.Ql YYYY-MM-DD .
.It daypart
A day and a part of it:
.Cm mon tue wed thu fri sat sun ,
a hyphen, and
.Cm morning , afternoon
or
.Cm evening ,
as in
.Ql mon-morning .
.It period
Two dates joined by a slash; both days belong to it:
.Ql 2026-07-01/2026-07-21 .
.It language
A BCP 47 tag, such as
.Ql nl
or
.Ql ar .
.It postcode
Four digits, or four digits and two letters, in any spacing; written as
.Ql 1234 AB .
.It area code
A code of Statistics Netherlands (CBS):
.Ql GM0363
is a municipality,
.Ql WK036301
a district,
.Ql BU03630101
a neighbourhood.
The last positions may be letters.
.It place
A record says where it is with
.Va lat
and
.Va lon
(degrees, WGS84), or with
.Va x
and
.Va y
(metres in the Dutch national grid, EPSG:28992), or with a postcode or an area code that a
.Cm place
record knows.
Coordinates come in pairs.
.El
PAGE
"$1" man
cat <<'PAGE'
.Sh QUESTION BANKS
A question bank is one JSON object:
.Bd -literal
{"bank": "kaats5", "scale": [1, 5], "dont_know": "W", "minimum": 0.5,
 "aspects": [{"aspect": "ambition",
              "label": {"nl": "ambitie", "en": "ambition"},
              "items": [{"item": "AMB1", "reverse": false,
                         "text": {"nl": "...", "en": "..."}}],
              "questions": [{"nl": "...", "en": "..."}]}]}
.Ed
.Pp
.Va minimum
is the share of the items of an aspect that must be answered before a person's score counts.
How banks are used is told in
.Xr cz-score 1 .
.Sh EXAMPLES
Two requests and a volunteer:
.Bd -literal
{"type":"request","id":"R1","category":"VRV","postcode":"1234","urgency":1}
{"type":"request","id":"R2","category":"BDS","times":["mon-morning"]}
{"type":"volunteer","id":"V1","categories":["VRV","BDS"],"max_km":5}
.Ed
.Sh SEE ALSO
.Xr cz-import 1 ,
.Xr cz-score 1 ,
.Xr cz 7 ,
.Xr cz-messages 7
PAGE
