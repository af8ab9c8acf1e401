# a first line of JSON Lines that is cut off costs only itself, however it ends
for first in '{"id":"1",' '{"id":"1","name":' '{' '{"id":"1","talen":[' '{"id":"1","talen":["nl",' '{"id":"1' '{"id":"1","where":{'; do
	printf '%s\n\n{"id":"2","category":"VRV"}\n{"id":"3","category":"VRV"}\n' "$first" | cz-import -q -t request --rejects r.csv || echo "status $?"
	cat r.csv
done
echo '== the one line behind it is the last'
printf '{"id":"1",\n{"id":"2","category":"VRV"}' | cz-import -q -t request || echo "status $?"
echo '== records of cz itself are known by the first line that can be read'
printf '{"type":"request","id":"1",\n{"type":"request","id":"2","category":"VRV","zz":[1]}\n' | cz-import -q -t request || echo "status $?"
echo '== a document that is one object over some lines is no JSON Lines: the list in it is read'
for doc in '{"records":[\n{"id":"2"}\n]}' '{"records":[\n{"id":"2"}\n,{"id":"3"}\n]}' '{"records":[{"id":"1"},\n{"id":"2"}\n]}' '{"page":\n{"n":1}\n,"records":[{"id":"2"}]}' '{\n"records":\n[\n{"id":"2"},\n{"id":"3"}\n]\n}'; do
	printf "$doc" | cz-import -q -t request || echo "status $?"
done
printf '{\n"id":"2",\n"category":\n"VRV"\n}\n' | cz-import -q -t request
