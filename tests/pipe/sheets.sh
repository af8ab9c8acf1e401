# The exports of an office are the records: what cz-import makes of each sheet, without a recipe, is what the
# stream of the same town holds, but for the rows that were spoiled. And what goes to Excel comes back.
town() { cz-generate --requests 300 --volunteers 200 --partnerships 4 --seed 3 --as-of 2026-11-25 "$@"; }
town --to csv -o town
town -o town.jsonl
for sheet in request:hulpvragen volunteer:vrijwilligers match:koppelingen contact:contacten organisation:organisaties \
	offer:aanbod partnership:samenwerkingen place:plaatsen response:enquete; do
	type=${sheet%%:*} file=${sheet#*:}
	grep "^{\"type\":\"$type\"" town.jsonl >stream
	cz-import -q -t $type town/$file.csv -o sheet || test $? = 1
	echo "$file: $(grep -c . <stream) records, $(diff stream sheet | grep -c '^<' || :) refused, $(diff stream sheet | grep -c '^>' || :) others"
	[ $type != response ] || continue # its answers go into one cell; a sheet has a column for each
	cz-export -t $type --to excel town.jsonl | cz-import -t $type | cmp stream -
done
