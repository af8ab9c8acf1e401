# What is wrong with a command line is told in the language that it asks for, wherever that stands.
bad() {
	cz-match "$@" </dev/null || echo "status $?"
}
bad --as-of tomorrow --lang nl
bad --lang nl --nearest 0
bad --lang nl --unknown=value
bad --lang nl --p
bad --lang nl --quiet=yes
bad --help=yes --lang nl
bad --lang nl -Z
bad --lang nl --policy
bad --lang nl --replay 2026-01-01
bad --recruit --lang nl --why R1
bad --as-of tomorrow
bad --unknown=value --lang en
bad --lang de
echo "-- what cannot be read or used, in the language asked for" >&2
for l in nl en; do
	bad --lang $l no-such-file
	bad --lang $l .
	bad --lang $l -o no-such-folder/plan
	echo '{"type":"request","id":"R1"}' >one
	cz-match --lang $l --why R2 one || echo "status $?"
	cz-match --lang $l --why R1 V1 one || echo "status $?"
	printf '%s\n' '{"type":"pair","request":"a","volunteer":"b","score":1}' '{"type":"pair","request":"a","volunteer":"b","score":2}' |
		cz-match --lang $l || echo "status $?"
	echo '[1]' | cz-match --lang $l || echo "status $?"
done
