# The order of the input does not show, a tie does not cost a proposal, and every plan is proven.
cz-generate --requests 400 --volunteers 150 --partnerships 1 --seed 3 --as-of 2026-11-20 >town
run() { cz-match --as-of 2026-11-20 --alternatives 2 --prices "$@"; }
run town >plan
tac town | run >back
sort town | run >sorted
cmp plan back && cmp plan sorted && echo 'the same bytes'
# on one processor, and on all there are, from all pairs and from a few
first=$(taskset -cp $$ | sed 's/.*: \([0-9]*\).*/\1/')
echo '{"limits":{"pairs":10,"best":2}}' >few
run --policy few town >all
tac town | taskset -c "$first" cz-match --as-of 2026-11-20 --alternatives 2 --prices --policy few >alone
taskset -c "$first" cz-match --as-of 2026-11-20 --alternatives 2 --prices town | cmp plan - && cmp all alone && echo 'on any number of processors'
for policy in scarce steady; do
	run --policy "$EXAMPLES/policies/$policy.json" town >one
	sort -r town | run --policy "$EXAMPLES/policies/$policy.json" >two
	cmp one two && tail -n 1 two | grep -o '"optimal":true'
done
# tomorrow's run with today's proposals keeps them all
grep '"type":"match"' plan >proposed
cz-match --as-of 2026-11-20 town proposed | grep '"type":"match"' | cut -d, -f2,3 | sort >after
cut -d, -f2,3 proposed | sort | cmp - after && echo 'all kept'
# and no seed changes what it is worth
for seed in 1 2 3; do cz-match --as-of 2026-11-20 --seed $seed town | tail -n 1 | grep -o '"matched":[0-9]*.*"optimal":true'; done | uniq | wc -l
# with room for few pairs in memory the rest is priced, and the answer is worth the same
account() { tail -n 1 | grep -o '"matched":[0-9]*.*"optimal":true'; }
for policy in '' '"fairness":{"area":8},'; do
	echo "{$policy\"limits\":{\"max_km\":10}}" >wide
	echo "{$policy\"limits\":{\"pairs\":10,\"best\":1}}" >narrow
	cz-match --as-of 2026-11-20 --policy wide town | account >one
	cz-match --as-of 2026-11-20 --policy narrow town | account >two
	cmp one two && echo 'worth the same'
done
