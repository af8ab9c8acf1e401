# a list of records is found wherever the part of the file that is looked at first happens to end
echo '{"type": "request", "records": "data.items", "fields": [{"column": "id", "target": "id"}]}' >r.json
for n in $(seq 65490 65530); do
	awk -v n="$n" 'BEGIN {printf "{\"m\": \""; for (i = 0; i < n; i++) printf "x"; printf "\", \"data\" : {\"items\" : [{\"id\": \"1\"}]}}\n"}' >in.json
	cz-import -q -r r.json in.json || echo "$n: status $?"
done | sort | uniq -c
