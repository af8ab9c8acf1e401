# What would help is tried, not guessed: a request that got nobody, or too few.
cat >town <<END
{"type":"place","postcode":"1234 AB","x":100000,"y":400000}
{"type":"place","postcode":"1234 AC","x":104000,"y":400000}
{"type":"place","postcode":"1234 AD","x":112000,"y":400000}
{"type":"request","id":"B1","category":"BDS","postcode":"1234 AB","helpers":2}
{"type":"request","id":"D1","category":"DIE","postcode":"1234 AB","max_km":3}
{"type":"request","id":"D2","category":"DIG","postcode":"1234 AB"}
{"type":"request","id":"G1","category":"GZL","postcode":"1234 AB","urgency":1}
{"type":"request","id":"G2","category":"GZL","postcode":"1234 AB","urgency":3}
{"type":"request","id":"K1","category":"KOK","postcode":"1234 AB"}
{"type":"request","id":"K2","category":"KOK","postcode":"1234 AB","urgency":1}
{"type":"request","id":"T1","category":"TUI","postcode":"1234 AB"}
{"type":"request","id":"T2","category":"TUI","postcode":"1234 AB","urgency":3}
{"type":"volunteer","id":"b","categories":["BDS"],"postcode":"1234 AC"}
{"type":"volunteer","id":"d","categories":["DIE"],"postcode":"1234 AC","max_km":2}
{"type":"volunteer","id":"e","categories":["DIG"],"postcode":"1234 AD"}
{"type":"volunteer","id":"g","categories":["GZL"],"postcode":"1234 AC","vog_seen":"2020-01-01"}
{"type":"volunteer","id":"k","categories":["KOK"],"postcode":"1234 AC","capacity":3,"asks_per_month":1}
{"type":"volunteer","id":"l","categories":["KOK"],"postcode":"1234 AC","capacity":3,"asks_per_month":0}
{"type":"volunteer","id":"t","categories":["TUI"],"postcode":"1234 AC"}
END
why() {
	for r; do cz-match --as-of 2026-11-26 --lang $l --why "$r" town | grep -v "^ \|Nobody may\|Niemand mag"; done
}
echo "-- a place more for who is allowed but full; it is named who that is"
for l in en nl; do why T2; done
echo "-- a limit is told of whom it binds: both, or the policy"
for l in en nl; do why D1 D2; done
echo "-- a renewed certificate helps the urgent one, and so not the other"
for l in en; do why G1 G2; done
echo "-- places there are, questions not; who is never to be asked is no answer"
for l in en; do why K1; done
echo "-- of whom one is proposed, nobody else is left"
grep '"B1"\|"b"\|place' town >only
cz-match --as-of 2026-11-26 --lang en --why B1 only | sed '1d; /^ /d'
cz-match --as-of 2026-11-26 --lang nl --why B1 only | sed -n '/anders\./p'
echo "-- the record tells the same, and of what is proven that it is; never a place for whom it would not serve"
cz-match --as-of 2026-11-26 town | grep '"unmatched"' | grep -o '"request":"[^"]*"\|"\(nearest\|untried\)":{[^}]*}'
echo "-- a certificate that was never there is no small change; where only that helps, it is told"
echo '{"type":"request","id":"R","category":"GZL","postcode":"1234 AB"}' | cat only - >first
echo '{"type":"volunteer","id":"n","categories":["GZL"],"postcode":"1234 AC"}' >>first
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R first | sed '1,2d; /^ /d'; done
cz-match --as-of 2026-11-26 first | grep '"unmatched"' | grep -c nearest || true
sed 's/GZL/ADM/g; /"n"/s/}$/,"vog_seen":"2026-11-01"}/' first >untrained
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R untrained | sed -n '/rule 8\|regel 8/,$p'; done
echo '{"type":"volunteer","id":"n","vog_seen":"2026-11-26"}' | cz-match --as-of 2026-11-26 --to text --lang en --what-if - first | head -n 1
echo "-- where the smallest few do not help, that is said, and no more; or a larger one that is proven"
{
	echo '{"type":"request","id":"D1","category":"BDS","postcode":"1234 AB","urgency":1,"helpers":40,"refuses":["h"]}'
	echo '{"type":"request","id":"D2","category":"BDS","postcode":"1234 AB","urgency":3}'
	for n in 1 2 3 4 5 6 7 8 9 10 11 12 13; do
		echo "{\"type\":\"volunteer\",\"id\":\"d$n\",\"categories\":[\"BDS\"],\"postcode\":\"1234 AD\"}"
	done
	grep place town
} >many
echo '{"type":"volunteer","id":"h","categories":["BDS"],"postcode":"1234 AB","capacity":0}' | cat many - >busy
for l in en nl; do for f in many busy; do cz-match --as-of 2026-11-26 --lang $l --why D2 $f | sed '1,2d; /^ /d'; done; done
echo "-- where a tie decides with the change, that is said: the one has it now, and the other not"
printf '%s\n' '{"type":"request","id":"R1","category":"BDS","remote":true}' '{"type":"request","id":"R2","category":"BDS","remote":true}' \
	'{"type":"volunteer","id":"v","categories":["BDS"],"capacity":0}' >tie
for l in en nl; do for r in R1 R2; do cz-match --as-of 2026-11-26 --lang $l --why $r tie | sed '1,2d; /^ /d'; done; done
echo "-- who rests is told until when, which is another thing than a limit; both, or never"
cat >rest <<END
{"type":"request","id":"R","category":"BDS","remote":true}
{"type":"match","request":"Q","volunteer":"v","status":"proposed","proposed":"2026-11-10","expires":"2026-11-24"}
{"type":"match","request":"P","volunteer":"v","status":"proposed","proposed":"2026-11-06","expires":"2026-11-20"}
END
for most in 3 1 0; do
	echo "{\"type\":\"volunteer\",\"id\":\"v\",\"categories\":[\"BDS\"],\"asks_per_month\":$most}" | cat rest - >resting
	for l in en nl; do
		cz-match --as-of 2026-11-26 --lang $l --why R resting | tail -n +3 | grep -v "^ "
		cz-match --as-of 2026-11-26 --lang $l --why R v resting | tail -n +3
	done
done
echo "-- who lacks a certificate and a training has no single change to make, and is named"
cat >two <<END
{"type":"request","id":"R","category":"ADM","remote":true}
{"type":"volunteer","id":"w","categories":["ADM"]}
{"type":"volunteer","id":"v","categories":["ADM"]}
END
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R two | sed '1,2d; /^ /d'; done
echo "-- what helps only in the place of another is told with who loses; one that serves more in all comes first"
cat >moves <<END
{"type":"request","id":"R1","category":"BDS","remote":true,"urgency":1,"times":["mon-morning"]}
{"type":"request","id":"R2","category":"BDS","remote":true,"urgency":2,"times":["tue-morning"]}
{"type":"volunteer","id":"v","categories":["BDS"],"times":["tue-morning"]}
END
echo '{"type":"volunteer","id":"w","categories":["BDS"],"times":["wed-morning","wed-evening"],"capacity":1}' | cat moves - >mended
for l in en nl; do
	cz-match --as-of 2026-11-26 --lang $l --why R1 moves | sed -n '/smallest change\|kleinste verandering/,$p'
	cz-match --as-of 2026-11-26 --lang $l --why R1 mended | sed -n '/smallest change\|kleinste verandering/,$p'
done
echo "-- a daypart more that makes weekly help ask for two in common is no help; where it asks for no more, it is"
echo '{"limits":{"dayparts_weekly":2}}' >two-a-week
for times in '"mon-morning"' '"mon-morning","tue-morning"'; do
	printf '%s\n' '{"type":"request","id":"R","category":"BDS","remote":true,"frequency":"weekly","times":['"$times"']}' \
		'{"type":"volunteer","id":"v","categories":["BDS"],"times":["tue-morning","wed-evening"]}' >weekly
	cz-match --as-of 2026-11-26 --policy two-a-week weekly | grep -c nearest || true
	cz-match --as-of 2026-11-26 --policy two-a-week --lang en --why R weekly | sed '1,2d; /^ /d'
done
echo "-- a renewed certificate of who has two places is proven to help two, whoever less urgent it lets in"
{
	n=0
	for u in 2 2 3 3; do n=$((n + 1)); echo '{"type":"request","id":"R'$n'","category":"GZL","remote":true,"urgency":'$u'}'; done
	echo '{"type":"volunteer","id":"v","categories":["GZL"],"vog_seen":"2019-01-01","capacity":2}'
} >renewed
cz-match --as-of 2026-11-26 renewed | grep -o '"request":"[^"]*"\|"\(nearest\|untried\)":{[^}]*}'
cz-match --as-of 2026-11-26 --lang en --why R1 renewed | grep "smallest"
echo "-- a daypart more lets what stands be made again, which asks nobody anew: of who may be asked no more that is found, and it happens"
cat >standing <<END
{"type":"request","id":"R","category":"BDS","remote":true,"times":["mon-morning"]}
{"type":"volunteer","id":"v","categories":["BDS"],"asks_per_month":1,"times":["tue-morning"]}
{"type":"match","request":"R","volunteer":"v","status":"proposed","proposed":"2026-11-20"}
END
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R standing | sed '1,2d; /^ /d'; done
cz-match --as-of 2026-11-26 standing | grep -o '"\(nearest\|untried\)":{[^}]*}'
echo '{"type":"request","id":"R","times":["mon-morning","tue-morning"]}' | cz-match --as-of 2026-11-26 --to text --lang en --what-if - standing | head -n 1
echo "-- what serves this one only in the place of another as urgent is not told"
cat >alike <<END
{"type":"request","id":"R1","category":"BDS","remote":true}
{"type":"request","id":"R2","category":"BDS","remote":true}
{"type":"volunteer","id":"v","categories":["BDS"],"asks_per_month":1}
{"type":"match","request":"R2","volunteer":"v","status":"proposed","proposed":"2026-11-20"}
{"type":"match","request":"R1","volunteer":"v","status":"ended","proposed":"2026-05-18","started":"2026-07-25","ended":"2026-10-12"}
END
cz-match --as-of 2026-11-26 --lang en --why R1 alike | sed '1,2d; /^ /d'
echo "-- a certificate that is renewed today and has run out again by then is no help, nor is a first one"
echo '{"limits":{"vog_months":3}}' >short-vog
for seen in '' ',"vog_seen":"2020-01-01"'; do
	for day in 2027-02-26 2027-02-27; do
		printf '%s\n' '{"type":"request","id":"R","category":"BDS","remote":true,"vog":true,"needed_by":"'$day'"}' \
			'{"type":"volunteer","id":"v","categories":["BDS"]'"$seen"'}' >until
		cz-match --as-of 2026-11-26 --policy short-vog until | grep -o '"nearest".*' || echo none
		cz-match --as-of 2026-11-26 --policy short-vog --lang en --why R until | sed '1,2d; /^ /d'
	done
done
echo "-- where only the rest after a proposal that expired is in the way, the record and the text say so; or both"
for most in 3 1; do
	echo "{\"type\":\"volunteer\",\"id\":\"v\",\"categories\":[\"BDS\"],\"asks_per_month\":$most}" | cat rest - >resting
	cz-match --as-of 2026-11-26 resting | grep -o '"nearest":{[^}]*}'
	for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --to text resting | head -n 1; done
done
echo "-- a place more of one comes before a limit of the policy, which is everybody's and is never called the smallest"
cat >limit <<END
{"type":"request","id":"R1","category":"BDS","x":150000,"y":460000,"urgency":1}
{"type":"request","id":"R2","category":"BDS","x":150000,"y":460000}
{"type":"volunteer","id":"v","categories":["BDS"],"x":161000,"y":460000}
END
echo '{"type":"volunteer","id":"w","categories":["BDS"],"x":150000,"y":460000}' | cat limit - >beside
for l in en nl; do
	cz-match --as-of 2026-11-26 --lang $l --why R2 beside | tail -n 2
	cz-match --as-of 2026-11-26 --lang $l --why R1 limit | tail -n 2
done
cz-match --as-of 2026-11-26 beside | grep -o '"nearest":{[^}]*}'
echo "-- a smaller step of the policy that lets in another, who leaves a volunteer to this one; it happens"
cat >step <<END
{"type":"request","id":"R1","category":"BDS","x":149000,"y":460000,"urgency":3}
{"type":"request","id":"R2","category":"BDS","x":150000,"y":460000}
{"type":"volunteer","id":"v","categories":["BDS"],"x":150000,"y":460000,"asks_per_month":1}
{"type":"volunteer","id":"w","categories":["BDS"],"x":160400,"y":460000}
END
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R1 step | sed '1,2d; /^ /d'; done
cz-match --as-of 2026-11-26 step | grep -o '"\(nearest\|untried\)":{[^}]*}'
for km in 10.3 10.4; do
	echo "{\"limits\":{\"max_km\":$km}}" >up-to
	cz-match --as-of 2026-11-26 --policy up-to step | grep -c '"type":"match"'
done
echo "-- what the record tells, and a tie decides, is told after what is sure to help"
cat >tied <<END
{"type":"request","id":"R1","category":"ADM","remote":true}
{"type":"request","id":"R2","category":"ADM","remote":true}
{"type":"volunteer","id":"v","categories":["ADM"],"vog_seen":"2026-11-01","trained":["ADM"],"capacity":0}
{"type":"volunteer","id":"w","categories":["ADM"],"vog_seen":"2026-11-01","refuses":["who"]}
END
for r in R1 R2; do
	sed "s/who/$([ $r = R1 ] && echo R2 || echo R1)/" tied >or-not
	cz-match --as-of 2026-11-26 or-not | grep '"unmatched","request":"'$r | grep -o '"nearest":{[^}]*}'
	for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why $r or-not | sed '1,2d; /^ /d'; done
done
echo "-- who is asked before the rest is over has no more questions than are left: one of the two is served, and it happens"
cat >one-left <<END
{"type":"request","id":"R0","category":"BDS","remote":true}
{"type":"request","id":"R1","category":"BDS","remote":true}
{"type":"volunteer","id":"V","categories":["BDS"],"capacity":2,"asks_per_month":2}
{"type":"match","request":"R0","volunteer":"V","status":"proposed","proposed":"2026-11-01","expires":"2026-11-15"}
END
for l in en nl; do for r in R0 R1; do cz-match --as-of 2026-11-26 --lang $l --why $r one-left | sed '1,2d; /^ /d'; done; done
sed 's/11-15/11-12/' one-left | cz-match --as-of 2026-11-26 | grep -o '"matched":[0-9]*'
echo "-- help under way is among the helpers that are counted"
sed '2s/}$/,"helpers":3}/' moves >under-way
printf '%s\n' '{"type":"volunteer","id":"u","categories":["BDS"],"times":["tue-morning"]}' \
	'{"type":"match","request":"R2","volunteer":"u","status":"active","started":"2026-10-01"}' >>under-way
for l in en nl; do
	cz-match --as-of 2026-11-26 --lang $l --why R1 under-way | tail -n 2
	cz-match --as-of 2026-11-26 --lang $l --why R2 under-way | head -n 2
done
echo '{"type":"request","id":"R1","times":["tue-morning"]}' | cz-match --as-of 2026-11-26 --to text --lang en --what-if - under-way
sed '1s/mon/tue/' under-way >by-hand
for l in en nl; do cz-match --as-of 2026-11-26 --lang $l --why R2 v by-hand | grep " R2 "; done
echo "-- a certificate or a training lets in those, too, for whom a row of the policy asks it; they come first when more urgent"
ruled() { # what the row needs, what the volunteer has, what changes
	echo '{"rows":[{"row":"own","request_skills":["q"],"needs":["'$1'"]}]}' >row
	printf '%s\n' '{"type":"request","id":"R1","category":"BDS","remote":true,"vog":true}' \
		'{"type":"request","id":"R2","category":"BDS","remote":true,"urgency":1,"wishes":["q"]}' \
		'{"type":"volunteer","id":"V","categories":["BDS"]'$2'}' \
		'{"type":"volunteer","id":"W","categories":["TUI"],"trained":["BDS","dementia"]}' >ruled
	cz-match --as-of 2026-11-26 --policy row ruled | grep -o '"nearest":{[^}]*}' || echo "nothing nearest"
	for r in R1 R2; do cz-match --as-of 2026-11-26 --policy row --lang en --why $r ruled | sed '1,2d; /^ /d'; done
	echo '{"type":"volunteer","id":"V",'$3'}' | cz-match --as-of 2026-11-26 --policy row --to text --lang en --what-if - ruled | grep Request
}
ruled vog ',"vog_seen":"2020-01-01"' '"vog_seen":"2026-11-20"'
ruled vog '' '"vog_seen":"2026-11-20"'
ruled BDS ',"vog_seen":"2026-11-20","capacity":2' '"trained":["BDS"]'
ruled dementia ',"vog_seen":"2026-11-20","capacity":2' '"trained":["dementia"]'
cz-match --as-of 2026-11-26 --policy row --lang nl --why R2 ruled | tail -n 3
