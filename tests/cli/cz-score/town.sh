# Three parties of one partnership, a second wave with some of the same people, and a partnership of two people.
answers() { # partnership wave party respondent, then one answer for each aspect
	a=$1 w=$2 p=$3 r=$4; shift 4
	printf '{"type":"response","partnership":"%s","wave":"%s","party":"%s","respondent":"%s","answers":{' "$a" "$w" "$p" "$r"
	sep=
	for aspect in AMB BEL REL ORG PRO; do
		for i in 1 2 3 4; do printf '%s"%s%d":%s' "$sep" $aspect $i $((i == 4 && $1 < 5 ? $1 + 1 : $1)); sep=,; done
		shift
	done
	echo '}}'
}
{
	answers P1 2025 formal A 4 4 3 3 2; answers P1 2025 formal B 5 4 4 3 3; answers P1 2025 formal C 4 5 4 4 2
	answers P1 2025 informal D 3 3 2 2 2; answers P1 2025 informal E 2 3 3 2 1; answers P1 2025 informal F 3 2 2 1 1
	answers P1 2025 informal G 3 3 2 2 3; answers P1 2025 municipality H 4 4 4 4 4
	answers P1 2026 formal A 4 4 4 3 3; answers P1 2026 formal B 5 5 4 4 4; answers P1 2026 informal D 4 3 3 3 3
	answers P1 2026 informal E 3 4 3 3 3; answers P1 2026 municipality I 5 4 4 4 5
	answers P2 2026 formal J 3 3 3 3 3; answers P2 2026 informal K 5 1 5 1 5
	echo '{"type":"partnership","id":"P1","invited":{"formal":4,"informal":6,"municipality":1,"school":2},"target_group_seat":false,"ambition_reviewed":"2024-06-01"}'
} >in.jsonl
cz-score --as-of 2026-11-25 in.jsonl
