# For programs: as it stands, and all that goes out comes back.
cat >in.jsonl <<'END'
{"type":"partnership","id":"P1","name":"=cmd|' /C calc'!A0","members":["O2","O1"],"phase":3,"target_group_seat":true,"invited":{"formal":4,"informal":2},"mine":"stays inside"}
{"type":"response","partnership":"P1","wave":"2026","party":"formal","respondent":"7","bank":"kaats5","answers":{"AMB1":4,"AMB2":"W"}}
{"type":"partnership","id":"P2","name":"two\nlines, \"quoted\""}
{"type":"partnership","id":"P3","phase":9}
END
cz-export -t partnership in.jsonl && exit 9 || test $? = 1
cz-export -t response in.jsonl
cz-generate --requests 60 --volunteers 40 --partnerships 2 --seed 5 --as-of 2026-11-25 -o town.jsonl
for type in request volunteer match contact organisation offer partnership response place; do
	cz-export -t $type town.jsonl -o once.csv
	cz-export -t $type --from csv:$type once.csv -o twice.csv
	cmp once.csv twice.csv
done
