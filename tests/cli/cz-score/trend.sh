# Five waves and more tell where a partnership is going; what comes and goes does not.
answers() { # wave party respondent answer
	printf '{"type":"response","partnership":"P","wave":"%s","party":"%s","respondent":"%s","answers":{"AMB1":%d,"AMB2":%d,"AMB3":%d,"AMB4":%d}}\n' \
		"$1" "$2" "$3" $4 $4 $4 $4
}
trend() { cz-score -q | grep '^{"type":"score"' | grep '"aspect":"ambition"' | grep -o '"wave":"[^"]*"\|"trend":{.*}' | sed 's/,"why":{"invited.*//' | tr '\n' ' '; echo; }
wave() { answers "$1" formal A $2; answers "$1" formal B $2; answers "$1" informal C $3; }
echo "-- four waves, and a fifth"
{ wave 2022 2 3; wave 2023 2 3; wave 2024 3 3; wave 2025 3 4; } >four
trend <four
wave 2026 5 5 | cat four - >five
trend <five
sort -r five | trend
echo "-- a party that was there twice; none that was always there"
{ cat five; answers 2022 municipality D 1; answers 2023 municipality D 1; } | trend
grep -v '2023.*formal' five | { cat; answers 2023 municipality D 1; } | trend
echo "-- nobody knows what came before a nulmeting"
{ cat five; wave nulmeting 2 2; } | trend
echo "-- in words"
cz-score --explain trend
cz-score --explain se --lang nl
