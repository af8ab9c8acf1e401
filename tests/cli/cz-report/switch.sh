# From rounding to withholding and back: what was published stays as it was, and the new week comes out with the new method.
cz-generate --requests 900 --volunteers 400 --partnerships 1 --as-of 2026-11-25 -o town.jsonl
week() { # WEEK METHOD NAME [BEFORE]
	cz-report --as-of 2026-11-25 --week 2026-W$1 --sdc $2 --format json town.jsonl ${4:+--previous $4} -o $3
	cz-report --as-of 2026-11-25 --week 2026-W$1 --sdc $2 --format csv town.jsonl ${4:+--previous $4} | tr -d '\r' |
		sed -n "s/^weeks,\(2026-W4[5-7]\),\(open\|new\),.*,\([0-9]*,[a-z]*\)/$3 \1 \2 \3/p"
}
week 46 round rounded
week 47 suppress withheld rounded
week 46 suppress withheld
week 47 round rounded withheld
