#!/bin/sh
# A sheet of a million volunteers, 17 columns, as a Dutch office makes it, in UTF-8 and in Windows-1252: CPU seconds and
# memory of cz-import with all checks on, the median of RUNS (3); Miller on the same file, only reading and writing,
# when it is installed.   usage: import.sh [ROWS]     make MODE=release first.
set -eu
. "$(dirname "$0")/part/cost.sh"
rows=${1:-1000000}
show() { # NAME COMMAND...
	name=$1
	shift
	measured=$(cost "$@")
	printf '%-28s %6s s %5s MB\n' "$name" $measured
}
awk -v rows="$rows" 'BEGIN {
	srand(7)
	nf = split("Anna Piet José Fatima Mohammed Sanne Zoë Renée Jürgen Emma Hélène Kees Saïda Joke", first)
	nl = split("Jansen|de Vries|Bakker|El Amrani|Müller|Groot|Noordzij-Pruijs|Coördinaat|Boer", last, "|")
	ns = split("Dorpsstraat|Kerkstraat|Burgemeester Röellstraat|Coöperatieweg|Nieuwe Gracht|Lindelaan", street, "|")
	nd = split("boodschappen vervoer administratie maatje wandelen koken tuin klussen taal voorlezen", does)
	nt = split("nl|nl,en|nl,tr|nl,ar|nl,de|nl,pl|nl,fy|nl,en,fr", tongue, "|")
	no = split("Kan alleen op dinsdag; bellen na 18:00 uur.|Heeft zelf een hond (\"\"Bello\"\"), dus geen katten.|Wil één-op-één contact.\r\nEerst kennismaken.|Café-ervaring; rustig", says, "|")
	print "vrijwilliger_id;voornaam;tussenvoegsel;achternaam;geboortedatum;straat;huisnummer;postcode;plaats;telefoon;e-mail;vaardigheden;talen;max_reisafstand_km;aangemeld_op;uren_per_week;opmerking\r"
	for (i = 1; i <= rows; i++) {
		k = 1 + int(rand() * 4); list = does[1 + int(rand() * nd)]
		for (j = 1; j < k; j++) list = list ";" does[1 + int(rand() * nd)]
		printf "V%07d;%s;;%s;%02d-%02d-%d;%s;%d;%d %c%c;Utrecht;06-%08d;u%d@voorbeeld.nl;%s;%s;%d,%d;%02d-%02d-%d;%d;%s\r\n", i,
			first[1 + int(rand() * nf)], last[1 + int(rand() * nl)], 1 + int(rand() * 28), 1 + int(rand() * 12), 1935 + int(rand() * 70),
			street[1 + int(rand() * ns)], 1 + int(rand() * 250), 1000 + int(rand() * 8999), 65 + int(rand() * 18), 65 + int(rand() * 26),
			int(rand() * 1e8), i, (k > 1 ? "\"" list "\"" : list), tongue[1 + int(rand() * nt)], 1 + int(rand() * 25), int(rand() * 10),
			1 + int(rand() * 28), 1 + int(rand() * 12), 2015 + int(rand() * 10), 1 + int(rand() * 15),
			(rand() < .4 ? "\"" says[1 + int(rand() * no)] "\"" : "")
	}
}' >"$dir/utf8.csv"
iconv -f utf-8 -t windows-1252 "$dir/utf8.csv" >"$dir/cp1252.csv"
printf '%s rows, %s MB\n' "$rows" "$(($(wc -c <"$dir/utf8.csv") / 1000000))"
show 'cz-import, UTF-8' "$bin/cz-import" -q -t volunteer "$dir/utf8.csv"
show 'cz-import, Windows-1252' "$bin/cz-import" -q -t volunteer "$dir/cp1252.csv"
if command -v mlr >/dev/null; then
	show 'mlr --icsv --ojsonl cat' mlr --icsv --ifs ';' --ojsonl cat "$dir/utf8.csv"
fi
