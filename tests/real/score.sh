# Scores against the reference values of others: the golden case through the command, single statistics through the library.
ref=$(dirname "$1")/ref/scoring
[ -d "$ref" ] || { echo "score: no reference values beside $1"; exit 0; }
${PYTHON:-/usr/bin/python3} tests/real/score.py "$ref" cz-score
