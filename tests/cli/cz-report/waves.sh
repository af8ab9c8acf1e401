# Lines run from wave to wave only where the names tell their order; of others the page says that they do not.
r() { printf '{"type":"response","partnership":"P","wave":"%s","party":"%s","respondent":"%s","answers":{"AMB1":%d,"AMB2":4,"BEL1":3,"BEL2":%d}}\n' "$@"; }
waves() {
	for wave; do
		for party in formal informal; do
			for i in 1 2 3 4 5 6; do r "$wave" $party $party$i $((1 + i % 5)) $((2 + (i + ${#wave}) % 3)); done
		done
	done >responses.jsonl
	echo '{"type":"partnership","id":"P","name":"Samen"}' | cz-score -q - responses.jsonl >scores.jsonl
	echo "== $*"
	cz-report --as-of 2026-11-18 --partnership P --format markdown scores.jsonl | grep -E 'Meting |meting tot meting|\| Aspect|Ambitie \||eerst was'
	cz-report --as-of 2026-11-18 --partnership P scores.jsonl | grep -o '<path fill="none" stroke="#0072b2"' | wc -l
}
waves 2024 2025 2026
waves nulmeting eindmeting
waves 2025 2026-voorjaar 2026-najaar
waves 1-12-25 5-1-26
