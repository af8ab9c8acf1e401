# the same sheet in five encodings gives the same records
printf 'Nummer;Naam;Partij\r\nO1;Coöperatie Één € ‘thuis’;informele zorg\r\n' >utf8.csv
printf '\357\273\277' | cat - utf8.csv >bom.csv
printf 'Nummer;Naam;Partij\r\nO1;Co\366peratie \311\351n \200 \221thuis\222;informele zorg\r\n' >cp1252.csv
printf '\377\376' >le.csv
printf '\376\377' >be.csv
to_utf16() { # of this text, whose signs all lie below U+FFFF
	od -An -v -tx1 "$1" | tr -d ' \n' | sed 's/\(..\)/\1 /g' | tr ' ' '\n' | awk -v be="$2" '
	function hex(s,  i, v) { v = 0; for (i = 1; i <= length(s); i++) v = v * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1; return v }
	function put(c) { hi = int(c / 256); lo = c % 256; printf "\\%03o\\%03o", be ? hi : lo, be ? lo : hi }
	/./ { b = hex($1); if (n) { c = c * 64 + b - 128; if (--n == 0) put(c) } else if (b < 128) put(b); else if (b < 224) { c = b - 192; n = 1 } else { c = b - 224; n = 2 } }'
}
printf "$(to_utf16 utf8.csv 0)" >>le.csv
printf "$(to_utf16 utf8.csv 1)" >>be.csv
for f in utf8 bom cp1252 le be; do cz-import -t organisation $f.csv >$f.jsonl; cmp utf8.jsonl $f.jsonl; done
cat utf8.jsonl
