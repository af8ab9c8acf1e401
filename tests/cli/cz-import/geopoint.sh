cat >r.json <<'R'
{"type": "place", "fields": [{"column": "pc", "target": "postcode"}, {"column": "plek", "type": "geopoint", "format": "lat,lon"}]}
R
printf 'pc;plek\n3511;52.09, 5.12\n3512;(52.1, 5.1)\n3513;5.1\n' | cz-import -r r.json || echo "status $?"
