# 'Beschikbaar' with ja and nee says whether somebody is available at all: no row is lost for it, and who is not comes in as paused
take() { t=$1; shift; echo "== $1"; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t $t in.csv 2>err || echo "status $?"; cat err; }
H='Nr;Postcode;Aanbod;Beschikbaar'
take volunteer "$H" '1;3511 AB;Vervoer;ja' '2;3511 AB;Vervoer;nee' '3;3511 AB;Vervoer;ma' '4;3511 AB;Vervoer;niet beschikbaar'
take volunteer "$H;Status" '1;3511 AB;Vervoer;nee;actief' '2;3511 AB;Vervoer;nee;gestopt' '3;3511 AB;Vervoer;nee;aangemeld' '4;3511 AB;Vervoer;ja;actief'
take volunteer "$H;Gestopt" '1;3511 AB;Vervoer;nee;ja'
take volunteer "$H;Maandag;Dinsdag" '1;3511 AB;Vervoer;ja;x;' '2;3511 AB;Vervoer;nee;;'
take volunteer "$H;Beschikbaarheid" '1;3511 AB;Vervoer;nee;ma'
take volunteer 'Nr;Postcode;Aanbod;Beschikbaar (x = niet)' '1;3511 AB;Vervoer;x'
take request 'Nr;Postcode;Soort hulp;Beschikbaar' '1;3511 AB;Vervoer;ja' '2;3511 AB;Vervoer;nee'
echo '== nothing but no: to the whole week, or to a part of it'
take volunteer 'Nr;Postcode;Aanbod;ma;di;wo;do;vr' '1;3511 AB;Vervoer;nee;nee;nee;nee;nee' '2;3511 AB;Vervoer;nee;nee;nee;nee;ja'
take volunteer 'Nr;Postcode;Aanbod;Zaterdag;Zondag' '1;3511 AB;Vervoer;nee;nee'
