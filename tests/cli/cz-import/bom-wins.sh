# the rejects of a Windows-1252 file, mended and saved by Excel as UTF-8 with a mark: the mark outranks the recipe
printf 'Nr;Na\350m;Opgericht\n1;caf\351;x\n' >in.csv
printf '{"type": "organisation", "encoding": "windows-1252", "fields": [{"column": "Nr", "target": "id"}, {"column": "Naèm", "target": "name"}]}' >r.json
cz-import -r r.json in.csv
(printf '\357\273\277' && iconv -f windows-1252 -t utf-8 in.csv) >mended.csv
cz-import -r r.json mended.csv
iconv -f windows-1252 -t utf-16 in.csv >utf16.csv
cz-import -r r.json utf16.csv
