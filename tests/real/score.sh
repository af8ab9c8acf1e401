#!/bin/bash
# The golden case of the reference values, through the command.  usage: score.sh REAL
ref=$(dirname "$1")/ref/scoring
[ -d "$ref" ] || { echo "score: no reference values beside $1"; exit 1; }
${PYTHON:-/usr/bin/python3} tests/real/score.py "$ref" cz-score
