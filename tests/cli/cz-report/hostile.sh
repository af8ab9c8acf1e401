# Whatever stands in a record comes out as text, in every format.
cat >in.jsonl <<'X'
{"type":"place","area":"WK900199","name":"=cmd|' /C calc'!A1</title><script>alert(1)</script>","lat":52.1,"lon":5.1}
{"type":"request","id":"R1","category":"<img src=x onerror=alert(2)>","area":"WK900199","created":"2026-11-02","status":"open"}
{"type":"request","id":"R2","category":"@SUM(1)|[x](javascript:alert(3))`*_","area":"WK900199","created":"2026-11-02","status":"open"}
{"type":"request","id":"R3","category":"\"'&quot;&#x3c;svg onload=alert(4)>","area":"WK900199","created":"2026-11-02","status":"open"}
{"type":"partnership","id":"P\"><x","name":"</svg><script>alert(5)</script>"}
{"type":"score","partnership":"P\"><x","wave":"<w>","aspect":"+1+1<i>","scale":[1,5],"n":12,"mean":3,"mean_respondents":3,"low":2,"high":4,"parties":[{"party":"-2<b>","n":12,"mean":3}]}
{"type":"score","partnership":"P\"><x","wave":"<w>","aspect":"-1<i>","scale":[1,5],"n":12,"mean":4,"mean_respondents":4,"low":2,"high":4,"parties":[{"party":"-2<b>","n":12,"mean":3}]}
{"type":"unmatched","request":"R1","reason":"<u>"}
{"type":"match_run","requests":3,"matched":0,"policy":"<p onclick=alert(6)>"}
X
set -- --as-of 2026-11-25 in.jsonl --edition internal --title '<h1>' --municipality '</h1>&' --contact '"<a>'
cz-report "$@" >page.html
grep -c -i -e '<script' -e '<img' -e '<svg on' -e '<x' -e '<w>' -e '<i>' -e '<b>' -e '<u>' -e '<p on' -e '<a>' page.html || true
cz-report "$@" --format csv -o table.csv
grep -c 'alert(1)' table.csv
grep -c '^[=+@-]\|,[=+@-]\|"[=+@-]' table.csv || true
cz-report "$@" --format markdown -o page.md
grep -n -e alert -e SUM -e '<' page.md || true
cz-report "$@" --format xlsx -o book.xlsx
grep -a -c -e '<script' -e '<img' -e '<f>' book.xlsx || true
