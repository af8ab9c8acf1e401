# Many towns, three policies: what cz-match says is the best is proven by prices and by search; a plan with one match
# less is not, and the search comes back to the same best; and a week later the same.
day=2026-11-18 n=0
for seed in 1 2 3 4 5 6; do
	for policy in default scarce steady; do
		for kind in "" --open; do
			p="--policy $EXAMPLES/policies/$policy.json"
			cz-generate --as-of $day --requests 120 --volunteers 60 --partnerships 1 --seed $seed $kind >town
			cz-match -q $p --as-of $day --prices town >plan
			cz-verify $p town plan >verdict || echo "$seed $policy $kind: not proven"
			grep -q '"proof":"prices"' verdict || echo "$seed $policy $kind: not by prices"
			grep -v '"type":"price"' plan | cz-verify $p town - >/dev/null || echo "$seed $policy $kind: not found by search"
			best=$(tail -n 1 plan | sed 's/.*"score":\([-0-9]*\).*/\1/')
			if grep -q '"type":"match"' plan; then
				sed 1d plan >less
				! cz-verify -q $p town less >verdict || echo "$seed $policy $kind: a match less is not seen"
				! cz-verify -q $p town less 2>/dev/null | grep -q '"optimal":true' || echo "$seed $policy $kind: a match less is the best"
			fi
			tail -n 1 plan | cz-verify -q $p town - >verdict || :
			grep -q "\"score\":$best[,}]" verdict || echo "$seed $policy $kind: another best: $(cat verdict)"
			cat town plan >history
			cz-match -q $p --as-of 2026-11-24 --prices history >next
			cz-verify $p history next >/dev/null || echo "$seed $policy $kind: not proven a week later"
			cat history next | cz-verify $p >/dev/null || echo "$seed $policy $kind: not proven in one stream"
			n=$((n + 1))
		done
	done
done
echo "$n towns"
