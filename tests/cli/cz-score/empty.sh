# Nothing in, nothing out; a bank whose items nobody answered gives nulls.
cz-score </dev/null
echo '{"type":"response","partnership":"P","party":"a","answers":{}}' | cz-score | head -n 1
