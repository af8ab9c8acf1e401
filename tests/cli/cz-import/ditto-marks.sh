# what refers to the row above is no skill, wish, goal or organisation of its own, in a list neither
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'skills and interests' volunteer 'Nr;Taken;Postcode;Vaardigheden;Interesses' '1;tuin;6711;snoeien;lezen' '2;tuin;6711;idem;zie boven' '3;tuin;6711;"koken, dito";'
take 'wishes and a goal' request 'Nr;Soort;Postcode;Wensen;Doel' '1;tuin;6711;rustig;D1' '2;tuin;6711;zie boven;idem'
take 'an organisation' volunteer 'Nr;Taken;Postcode;Organisatie' '1;tuin;6711;Present' '2;tuin;6711;dito' '3;tuin;6711;hetzelfde' '4;tuin;6711;zie 1' '5;tuin;6711;„' \
	'6;tuin;6711;""""' '7;tuin;6711;Zie rij 3' '8;tuin;6711;Zielzorg 24' '9;tuin;6711;Zie je gauw'
