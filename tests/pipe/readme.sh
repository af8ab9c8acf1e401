# What the README shows after a "$" is what comes out of it. A command that ends in "|" or leaves a brace open goes on
# in the next line; blank lines count for nothing.
readme=$DATA/../../README.md
awk '/^    \$ / {on = 1} /^$/ {on = 0} on {sub(/^    /, ""); print}' "$readme" >shown
awk '
	function quoted(l) {gsub(/[\\"$`]/, "\\\\&", l); return "echo \"" l "\""}
	function take(l) {print quoted(l); body = body "\n" substr(l, open ? 1 : 3); open = l ~ /\|$/ || gsub(/\{/, "{", body) > gsub(/\}/, "}", body)
		if (!open) {print "{" body "\n} 2>&1 || :"; body = ""}}
	open || /^\$ / {take($0)}' shown >commands
sh commands >came
diff shown came && echo "as shown"
