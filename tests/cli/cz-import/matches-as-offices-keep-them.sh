# a list of matches: whether each still runs, when it began and ended; names are no numbers
try() { # TYPE, then lines
	type=$1
	shift
	printf '%s\n' "$@" >in.csv
	cz-import -t "$type" in.csv 2>&1 || echo "status $?"
}
try match 'Hulpvraagnr;Vrijwilligersnr;Match status;Startdatum;Stopdatum' '1;V1;Lopend;01-03-2026;' '2;V2;Gestopt;01-02-2026;01-05-2026' '3;V3;J;;'
try match 'Hulpvraagnr;Vrijwilligersnr;Koppeling actief;Datum start;Datum stop' '1;V1;J;01-03-2026;' '2;V2;N;01-02-2026;01-05-2026' '4;V4;Nee;;'
try match 'Hulpvraag;Vrijwilliger;Actief;Start;Stop' '1;V1;J;01-03-2026;01-05-2026'
try match 'Hulpvraag;Vrijwilliger;Status' 'mw. Jansen;Piet de Boer;lopend' 'dhr. Bakker;Anneke Smit;gestopt'
echo '== organisations and partnerships without a number go by their names'
try partnership 'Naam;Partners;Fase' 'Verband Noord;Thuiszorg A|Buurthuis B;2' ';Kerk C;'
try organisation 'Naam organisatie;Soort' 'Thuiszorg A;formele zorg'
try organisation 'Nr;Naam;Soort' 'O1;Thuiszorg A;formele zorg'
printf '%s\n' 'Naam;Soort' 'Thuiszorg A;formele zorg' >named.csv
cz-import --sniff -t organisation named.csv >r.json
cz-import -r r.json named.csv
echo '== names only in rows that are refused go into no record'
try match 'Hulpvraagnummer;Vrijwilligersnummer;Status' 'Jan de Vries;;' '1;2;actief' 'Piet Jansen;;' '3;4;actief'
