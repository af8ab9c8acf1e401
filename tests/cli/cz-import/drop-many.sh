# what "otherwise": "drop" leaves out refuses no row, however much there is to tell of it
echo '{"type":"request","fields":[{"column":"nr","target":"id"},{"column":"taal","target":"languages","otherwise":"drop"},{"column":"spoed","target":"urgency","otherwise":"drop"},{"column":"km","target":"max_km"}]}' >r.json
many=$(seq -f 'xx yy%g' -s '|' 1 70)
printf '%s\n' 'nr,taal,spoed,km' "1,Arabisch|$many,never,5" "2,Arabisch|$many,1,far" >in.csv
cz-import --no-sandbox -r r.json in.csv 2>err || echo "status $?"
sed 's/.*\(CZ[0-9]*\).*/\1/' err | sort | uniq -c | sed 's/^ *//'
echo '== how many there were beyond those that are told'
grep CZ339 err
cz-import --no-sandbox -t volunteer in.csv 2>err || tail -n 1 err
