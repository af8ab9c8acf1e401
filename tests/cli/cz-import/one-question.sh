# two questions about types at once
cz-import --schema request --headers volunteer || echo "status $?"
# a cell with no point in it is one mistake; with half a point, the other half is told
printf '{"type": "place", "fields": [{"column": "pc", "target": "postcode"}, {"column": "plek", "type": "geopoint", "format": "lat,lon"}]}' >r.json
printf 'pc;plek\n3511;hier, daar\n3512;52.1, daar\n3513;hier, 5.1\n3514;99, 5.1\n3515;99, 500\n' | cz-import -r r.json || echo "status $?"
