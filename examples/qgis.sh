#!/bin/sh
# A map for QGIS (Layer > Add Layer > Add Vector Layer), for the office and for outsiders.
# usage: qgis.sh          works in the current folder
set -eu

cz-generate --requests 400 --volunteers 250 --seed 7 --as-of 2026-11-25 -o town.jsonl

cz-export --to geojson -t request town.jsonl -o requests.geojson
cz-export --to geojson -t volunteer town.jsonl -o volunteers.geojson
# Partners see areas, not streets: their points lie in the middle of each quarter.
cz-export --to geojson -t request --role organisation town.jsonl -o requests-for-partners.geojson

points() { grep -o '"coordinates":\[[^]]*]' "$1" | sort -u | wc -l; }
echo "the office sees $(points requests.geojson) places, partners see $(points requests-for-partners.geojson)"

command -v ogrinfo >/dev/null || { echo "skipped: ogrinfo is not here to read the map back"; exit 0; }
ogrinfo -ro -so requests.geojson -al | grep -E '^(Geometry|Feature Count|Extent)'
