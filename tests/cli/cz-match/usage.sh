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
