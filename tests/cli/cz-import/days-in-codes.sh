# days with the code of a daypart, and days on which somebody cannot: neither may come to any time
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t volunteer in.csv || echo "status $?"; }
again() { cz-import --no-sandbox --sniff -t volunteer in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv || echo "status $?"; }
take 'merged' 'Nr;Taken;Postcode;Maandag;;;Dinsdag;;' ';;;o;m;a;o;m;a' '1;tuin;6711;x;;;;;' '2;tuin;6711;;x;;;;x'
again
take 'in one row' 'Nr;Taken;Postcode;Maandag o;maandag-m;Maandag_a;Di o' '1;tuin;6711;x;;;x' '2;tuin;6711;;x;x;'
take 'bezet' 'Nr;Taken;Postcode;Bezet ma;Bezet di' '1;tuin;6711;x;x' '2;tuin;6711;;nee'
again
take 'geen, and words behind the day' 'Nr;Taken;Postcode;Geen ma;Di niet' '1;tuin;6711;x;' '2;tuin;6711;;x' '3;tuin;6711;;'
take 'merged, kan niet op' 'Nr;Taken;Postcode;Kan niet op;' ';;;ma;di' '1;tuin;6711;x;x' '2;tuin;6711;;'
take 'beside days when somebody can' 'Nr;Taken;Postcode;ma;di;Bezet wo' '1;tuin;6711;x;;x' '2;tuin;6711;;;x'
