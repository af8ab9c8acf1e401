# members that come late in the file are not lost; a personal one is left out by its name and stops the file by its values
{
	i=0
	while [ $i -lt 2500 ]; do i=$((i + 1)); echo "{\"id\": \"V$i\", \"postcode\": \"3511 AB\"}"; done
	echo '{"id": "V2501", "afwezig": "2026-07-01/2026-07-21", "telefoon": "030-1234567", "adres": {"fax": "x", "hond": "ja"}}'
	echo '{"id": "V2502", "urgent": true, "capaciteit": "veel"}'
} >in.jsonl
{ echo '['; sed '$!s/$/,/' in.jsonl; echo ']'; } >in.json
for f in in.jsonl in.json; do
	cz-import --no-sandbox -v -t volunteer $f --rejects out.csv >all || echo "status $?"
	wc -l <all
	tail -1 all
	cat out.csv
done
{ cat in.jsonl; i=0; while [ $i -lt 12 ]; do i=$((i + 1)); echo "{\"id\": \"W$i\", \"kenmerk\": \"123456782\"}"; done; } >bsn.jsonl
cz-import --no-sandbox -q -t volunteer bsn.jsonl -o x || echo "status $?"
[ ! -e x ]
echo '[]' | cz-import --no-sandbox --dry-run -t volunteer
printf '[\n{"id": "V1"},\n{"id": }\n]' | cz-import --no-sandbox -t volunteer || echo "status $?"
echo '== an answer beyond the scale before columns that come late'
{
	echo '{"id": "1", "samenwerking": "P1", "partij": "zorg", "AMB1": 9}'
	i=1
	while [ $i -lt 3000 ]; do i=$((i + 1)); echo "{\"id\": \"$i\", \"samenwerking\": \"P1\", \"partij\": \"zorg\", \"AMB1\": 4, \"x\": \"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\"}"; done
	echo '{"id": "3001", "samenwerking": "P1", "partij": "zorg", "AMB1": 4, "AMB2": 7, "AMB3": 4}'
} >answers.jsonl
cz-import --no-sandbox -t response answers.jsonl | wc -l
