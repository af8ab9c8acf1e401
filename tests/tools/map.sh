#!/bin/sh
# Each module of lib/ stands in the section of its folder in lib/README.md.  usage: map.sh FILE...
for f in "$@"; do echo "$f"; done | awk '
FNR == NR && /^## / {at = $2; sub(/:$/, "", at)}
FNR == NR {
	if (/^\|/) {split($0, cell, "|"); n = split(cell[2], w, /[ ,]+/)} # | module, module | what they are |
	else {n = split($0, w, "`"); for (i = 1; i <= n; i += 2) w[i] = ""} # `module` what it is
	for (i = 1; i <= n; i++) {m = split(w[i], v, " "); for (j = 1; j <= m; j++) told[at "/" v[j]] = 1}
	next
}
{
	split($0, p, "/"); m = p[3]; sub(/\.[a-z]+$/, "", m); whole = p[2] "/" m
	family = whole; sub(/_[a-z]+$/, "_*", family); sub(/_(impl|words|names|json|common|pairs)$/, "", m)
	if (!(whole in told) && !(family in told) && !((p[2] "/" m) in told)) {print $0 ": not in lib/README.md"; bad = 1}
}
END {exit bad}' lib/README.md -
