#!/bin/sh
# A sheet of a million volunteers, 17 columns, as a Dutch office makes it, in UTF-8 and in Windows-1252: CPU seconds and
# memory of cz-import with all checks on, beside Miller, csvkit, Python, node, DuckDB and Polars on the same file, which only read
# and write it, as far as they are there. They take turns; medians of RUNS (3) rounds.
# usage: import.sh [ROWS]     make MODE=release first. DuckDB and Polars: NODE_PATH=FOLDER/node_modules with the npm packages
# @duckdb/node-api and nodejs-polars. PEERS="mlr duckdb" takes those only; csvkit needs minutes and has to be asked for.
set -eu
. "$(dirname "$0")/part/cost.sh"
rows=${1:-1000000}
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
cd "$dir"
py='import csv, json, sys
for r in csv.DictReader(open("utf8.csv", encoding="utf-8", newline=""), delimiter=";"):
    print(json.dumps(r, ensure_ascii=False))'
peers=$root/tests/bench/import_peers.cjs
has() { case " ${PEERS-mlr python3 node duckdb polars} " in *" $1 "*) ;; *) return 1 ;; esac; }
module() { has "$1" && node -e "require('$2')" 2>/dev/null; }
names="cz-import cz-1252"
has mlr && command -v mlr >/dev/null && names="$names mlr"
has csvkit && command -v csvjson >/dev/null && names="$names csvkit"
has python3 && command -v python3 >/dev/null && names="$names python3"
has node && command -v node >/dev/null && names="$names node"
module duckdb @duckdb/node-api && names="$names duckdb"
module polars nodejs-polars && names="$names polars"
once() { # NAME
	case $1 in
	cz-import) set -- "$bin/cz-import" -q -t volunteer utf8.csv ;;
	cz-1252) set -- "$bin/cz-import" -q -t volunteer cp1252.csv ;;
	mlr) set -- mlr --icsv --ifs ';' --ojsonl cat utf8.csv ;;
	csvkit) set -- csvjson -I -d ';' --stream utf8.csv ;;
	python3) set -- python3 -c "$py" ;;
	*) set -- node "$peers" "$1" utf8.csv ;;
	esac
	env time -q -f '%U %S %M' -o t "$@" | cat >/dev/null
	awk '{printf "%.3f %d\n", $1 + $2, $3 / 1000}' t
}
i=0
while [ $i -lt "$runs" ]; do
	for name in $names; do once "$name" >>"costs.$name"; done
	i=$((i + 1))
done
for name in $names; do printf '%-10s %7s s %5s MB\n' "$name" $(median <"costs.$name"); done
