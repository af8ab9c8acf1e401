cz-score --explain p_min
cz-score --explain mean --lang nl
cz-score --explain list | tr '\n' ' '
cz-score --explain too_fine
cz-score --explain p --lang nl
# whatever can be explained says so in Dutch first
cz-score --explain list | while read -r field; do
	[ "$(cz-score --lang nl --explain "$field" | head -1)" != "$(cz-score --lang en --explain "$field" | head -1)" ] || echo "no Dutch: $field"
done
cz-score --explain , || cz-score --explain shoe-size
