# Questions to made-up towns, and whether what is answered happens: he leaves, she takes one more, what would help does.
day=2026-11-18 asked=0
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
account() { tail -n 1 | grep -o '"matched":[0-9]*,"matched_by_urgency":{[^}]*},"score":[-0-9]*' | head -n 1; }
compare() { # what is asked about: the account of --what-if against that of the records with the change in them
	cz-match -q --as-of $day --what-if change town >answer
	cz-match -q --as-of $day changed >real
	[ "$(account <answer)" = "$(account <real)" ] || echo "$1: says $(account <answer), is $(account <real)"
	grep '"what_if"' answer | while read -r line; do
		r=$(echo "$line" | field request)
		after=$(echo "$line" | sed 's/.*"after":\[\([^]]*\)\].*/\1/; s/"//g')
		now=$({ grep "\"match\",\"request\":\"$r\",.*\"proposed\"" real || :; grep "\"match\",\"request\":\"$r\",.*\"\(accepted\|active\|closing\)\"" town || :; } |
			field volunteer | sort -u | paste -s -d , -)
		[ "$after" = "$now" ] || echo "$1: $r gets $now, not $after"
	done
	asked=$((asked + 1))
}
for seed in 1 2 3 4; do
	cz-generate --as-of $day --requests 150 --volunteers 75 --partnerships 1 --seed $seed --open >town
	cz-match -q --as-of $day town >plan
	grep '"match"' plan | field volunteer | sort -u | head -n 3 >busy
	for v in $(cat busy); do
		echo "{\"type\":\"volunteer\",\"id\":\"$v\",\"status\":\"left\"}" >change
		sed "/\"volunteer\",\"id\":\"$v\"/s/\"status\":\"[^\"]*\"/\"status\":\"left\"/" town >changed
		compare "$seed: $v leaves"
		echo "{\"type\":\"volunteer\",\"id\":\"$v\",\"capacity\":4}" >change
		sed "/\"volunteer\",\"id\":\"$v\"/{s/\"capacity\":[0-9]*/\"capacity\":4/; /\"capacity\"/!s/}\$/,\"capacity\":4}/}" town >changed
		compare "$seed: $v takes more"
	done
	# what is proven to help, of each kind: by the records changed as the answer says, in either language of the story
	for rule in place times features; do
		line=$(grep '"unmatched"' plan | grep "\"rule\":\"$rule\".*\"proven\":true" | head -n 1)
		[ "$line" ] || continue
		r=$(echo "$line" | field request) v=$(echo "$line" | field volunteer) t=$(echo "$line" | sed -n 's/.*"times":\["\([^"]*\)".*/\1/p')
		case $rule in
		place) sed "/\"volunteer\",\"id\":\"$v\"/{s/\"capacity\":\([0-9]*\)/\"capacity\":\1+1/; /\"capacity\"/!s/}\$/,\"capacity\":2}/}" town |
			sed 's/:1+1/:2/; s/:2+1/:3/; s/:3+1/:4/; s/:0+1/:1/' ;;
		times) sed "/\"request\",\"id\":\"$r\"/s/\"times\":\[/&\"$t\",/" town ;;
		features) sed "/\"volunteer\",\"id\":\"$v\"/s/\"vog_seen\":\"[^\"]*\"/\"vog_seen\":\"$day\"/" town ;;
		esac >changed
		cz-match -q --as-of $day changed >real
		was=$(grep -c "\"match\",\"request\":\"$r\"" plan || :) is=$(grep -c "\"match\",\"request\":\"$r\"" real || :)
		[ "$is" -gt "$was" ] || echo "$seed: $rule of $v does not help $r"
		# the story begins with the same, and says where this one serves no more in all
		served() { tail -n 1 "$1" | sed 's/.*"matched":\([0-9]*\).*/\1/'; }
		more=':'
		[ "$(served real)" -gt "$(served plan)" ] || more=', but in the place of others:'
		cz-match --as-of $day --lang en --why "$r" town | tr '\n' ' ' | sed 's/.*The smallest change/The smallest change/; s/\. .*//' >told
		grep -q "^The smallest change that \(would\|is proven to\) help\(, and not only in the place of others:\|$more\)" told ||
			echo "$seed: --why $r does not say$more"
		grep -q "$v" told || echo "$seed: --why $r does not begin with $v"
		asked=$((asked + 1))
	done
done
echo "$asked answers"
