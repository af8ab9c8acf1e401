# A file without a header line has no place where a column is named; in JSON the sign counts where a value begins
printf '{"type": "place", "dialect": {"delimiter": ";", "header": false}, "fields": [{"column": 1, "target": "postcode"}]}' >r.json
printf '9401;Assen;x\n9402;Beilen;y\n940;Norg;z\n' | cz-import --no-sandbox -v -r r.json || echo "status $?"
printf '{"id": "O1", "naam": "x", "fax": "-"}\n{"id": "", "naam": "y"}\n' | cz-import --no-sandbox -v -t organisation || echo "status $?"
