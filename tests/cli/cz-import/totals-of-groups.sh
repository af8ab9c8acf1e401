# a total or a mean of a group of rows is no record, whatever column names the group; a name such as Max Jansen is none
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'of teams' volunteer 'Team;Nr;Postcode;Taken' 'Noord;11;3811AB;Tuin' 'Totaal Noord;1;;' 'Zuid Total;1;;' 'Grand total;2;;'
take 'of a survey' response 'Samenwerking;Partij;AMB1' 'P1;gemeente;4' 'Gemiddelde P1;;4' 'Std.dev.;;0' 'Benchmark landelijk;;3'
take 'of a coordinator' match 'Door;Hulpvraagnr;Vrijwilligersnr' 'Els;1;V1' 'Aantal Els;1;1'
take 'a name' volunteer 'Naam;Nr;Postcode;Taken' 'Max Jansen;11;3811AB;Tuin' 'Max Jansen;12;3811;'
echo '== a total and its number in one cell'
printf '%s\n' 'Organisatie;Partij' 'Humanitas;' 'Totaal: 2;' 'Totaal:2;' | cz-import --no-sandbox -t organisation 2>&1 || echo "status $?"
