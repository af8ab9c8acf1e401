# One date that can only have the month first casts doubt on those of its column that can be read either way
printf 'Nr;Soort;Postcode;Nodig voor;Datum\n1;VRV;1234AB;4/5/2026;1-2-2026\n2;VRV;1234AB;12/31/2026;2-3-2026\n3;VRV;1234AB;3-3-2026;31-3-2026\n' >in.csv
cz-import -t request in.csv || echo "status $?"
# also where refused rows are no matter, and where the columns of JSON are not known at once
cz-import -t request --max-rejects 2 -q in.csv >out || echo "status $?"
{
	echo '{"Nr": 1, "Soort": "VRV", "Nodig voor": "4/5/2026"}'
	seq 2 2000 | sed 's/.*/{"Nr": &, "Soort": "VRV", "Nodig voor": "2026-05-05"}/'
	echo '{"Nr": 3000, "Soort": "VRV", "Nodig voor": "4/15/2026", "Nieuw": 1}'
} | cz-import -t request --max-rejects 1 >out || echo "status $?"
# none without such a date, and none with a format
grep -v 12/31 in.csv | cz-import -t request --max-rejects 0 >out || echo "status $?"
echo '{"type": "request", "otherFields": "known", "fields": [{"column": "Nodig voor", "target": "needed_by", "format": "m/d/yyyy"}]}' >r.json
grep -v 3-3-2026 in.csv | cz-import -r r.json
