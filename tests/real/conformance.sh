#!/bin/bash
# The conformance files of csv-spectrum, libcsv, csvkit, agate, csv-parser, readr and csvlint: for each, its rows,
# those accepted and refused, and the rules, as conformance.txt states; csv-spectrum's values against its JSON;
# JSONTestSuite by prefix; naughty strings there and back.  usage: conformance.sh REAL   (CONFORMANCE=print: the table)
real=$1/conformance here=$(cd "$(dirname "$0")" && pwd)
exec ${PYTHON:-python3} "$here/conformance.py" "$real" "$here/conformance.txt"
