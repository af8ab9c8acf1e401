# A made-up town where everybody asks and everybody is active; for the scripts beside it.
open_town() { # REQUESTS VOLUNTEERS FILE [SEED]
	"$bin/cz-generate" --requests "$1" --volunteers "$2" --partnerships 1 --seed "${4:-5}" --as-of 2026-11-20 |
		LC_ALL=C grep -E '^.{8}"(request|volunteer|place|organisation)"' |
		LC_ALL=C sed '/"type":"request"/s/"status":"[a-z]*"/"status":"open"/; s/,"closed":"[^"]*"//; s/,"close_reason":"[^"]*"//
			/"type":"volunteer"/s/"status":"[a-z]*"/"status":"active"/; /"type":"volunteer"/s/,"until":"[^"]*"//' >"$3"
}

# A country: a hundred towns side by side, ten different ones ten times each; RD metres stand in each record, and ids begin
# with the number of the town. A single town of a million would be a city in which everyone lives within reach of everyone.
open_country() { # REQUESTS-AND-VOLUNTEERS FILE
	local seed at x y
	for seed in 0 1 2 3 4 5 6 7 8 9; do
		open_town $(($1 / 100)) $(($1 / 100)) "$dir/one" $seed
		awk 'index($0, "{\"type\":\"place\"") == 1 {
				split($0, p, /"postcode":"|","lat|"x":|,"y":|,"(area|name|municipality)/)
				if ($0 ~ /"postcode"/) at[p[2]] = p[4] "\t" p[5]
				next
			}
			match($0, /"postcode":"[^"]*"/) {
				code = substr($0, RSTART + 12, RLENGTH - 13)
				if (!(code in at)) code = substr(code, 1, 4)
				if (code in at) {
					print substr($0, 1, RSTART + RLENGTH - 1) "\t" at[code] "\t" substr($0, RSTART + RLENGTH)
					next
				}
			}
			{print}' "$dir/one" >"$dir/placed"
		for at in 0 1 2 3 4 5 6 7 8 9; do
			x=$((at % 8 * 33000 - 124000)) y=$(((seed * 2 + at / 8) * 16600 - 160000))
			awk -F '\t' -v x=$x -v y=$y 'NF == 1 {print; next} {print $1 ",\"x\":" $2 + x ",\"y\":" $3 + y $4}' "$dir/placed" |
				LC_ALL=C sed -E "s/\"([RVO])([0-9]+)\"/\"\\1$seed$at-\\2\"/g"
		done
	done >"$2"
}
