#!/bin/bash
# Scores against the reference values of others: single statistics through the library, the golden case through the command.  usage: score.sh REAL
ref=$(dirname "$1")/ref/scoring
[ -d "$ref" ] || { echo "score: no reference values beside $1"; exit 1; }
set -e
${CC:-cc} -std=c11 -O1 -D_DEFAULT_SOURCE -Ilib tests/real/score_calc.c "$O/libcz.a" -lcsv -ljansson -lunistring -lm -o "$O/score_calc"
${PYTHON:-/usr/bin/python3} tests/real/score_values.py "$ref" "$O/score_calc"
${PYTHON:-/usr/bin/python3} tests/real/score.py "$ref" cz-score
