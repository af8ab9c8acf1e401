cz-score --explain p_min
cz-score --explain mean --lang nl
cz-score --explain list | tr '\n' ' '
cz-score --explain too_fine
cz-score --explain p --lang nl
cz-score --explain points --lang nl
# whatever can be explained is in Dutch from the first word to the last: none of its lines stands in the English text
cz-score --explain list | while read -r field; do
	cz-score --lang en --explain "$field" | grep . >en
	cz-score --lang nl --explain "$field" | grep . | grep -Fxf en && echo "no Dutch: $field"
done || true
cz-score --explain , || cz-score --explain shoe-size
