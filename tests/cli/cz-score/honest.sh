# What looks like news and is none, which wave came first, and how few pairs are told; doubt.sh and tie.sh have the rest.
answers() { # partnership wave party respondent, then one answer for each aspect
	a=$1 w=$2 p=$3 r=$4; shift 4
	printf '{"type":"response","partnership":"%s","wave":"%s","party":"%s","respondent":"%s","answers":{' "$a" "$w" "$p" "$r"
	sep=
	for aspect in AMB BEL REL ORG PRO; do
		for i in 1 2 3 4; do printf '%s"%s%d":%s' "$sep" $aspect $i "$1"; sep=,; done
		shift
	done
	echo '}}'
}
reasons() { grep -a '^{"type":"agenda"' | grep -ao '"wave":"[^"]*"\|"point":"[[:alpha:]]*"\|"reason":{"nl":"[^"]*"\|"also":\[[^]]*' | cut -c1-400; }
change() { grep '"aspect":"ambition"' | grep -ao '"wave":"[^"]*"\|"change":{"from":"[^"]*","difference":[-0-9.]*\|"change":null\|"party_once"\|"order_unknown"' | tr '\n' ' '; echo; }
formal() { for r in A B C D E; do answers P "$1" formal $r 4 4 4 4 3; done; }
informal() { for r in F G H I J; do answers P "$1" informal $r 2 2 2 2 2; done; }
echo "-- the party that scored low stays away: nobody moved"
{ formal 2025; informal 2025; formal 2026; } >away
cz-score away >scores; change <scores; reasons <scores
echo "-- 9 comes before 10, and Q1 2026 behind Q4 2025; who knows what comes after a nulmeting?"
low() { for r in A B C D E; do answers P "$1" formal $r 2 2 2 2 2; done; }
{ formal 10; low 9; } | cz-score | change
{ formal "Q1 2026"; low "Q4 2025"; } | cz-score | change
{ formal eindmeting; low nulmeting; } | cz-score 2>&1 | { tee all | change; grep -a CZ612 all; }
echo "-- where parties lie furthest apart nobody is told to agree; pairs are counted when they are few"
{ answers P 2026 formal A 5 4 3 3 3; answers P 2026 formal B 5 4 3 3 3; answers P 2026 informal C 4 4 3 3 2; answers P 2026 informal D 4 4 3 3 3; } | cz-score | reasons
