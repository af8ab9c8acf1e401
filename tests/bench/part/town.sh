# A made-up town where everybody asks and everybody is active; for the scripts beside it.
open_town() { # REQUESTS VOLUNTEERS FILE
	"$bin/cz-generate" --requests "$1" --volunteers "$2" --partnerships 1 --seed 5 --as-of 2026-11-20 |
		LC_ALL=C grep -E '^.{8}"(request|volunteer|place|organisation)"' |
		LC_ALL=C sed '/"type":"request"/s/"status":"[a-z]*"/"status":"open"/; s/,"closed":"[^"]*"//; s/,"close_reason":"[^"]*"//
			/"type":"volunteer"/s/"status":"[a-z]*"/"status":"active"/; /"type":"volunteer"/s/,"until":"[^"]*"//' >"$3"
}
