# dayparts under days, as programs and people write them: no row of data is lost to the header, and none of the header is a record
take() { cz-import --no-sandbox -t volunteer in.csv 2>&1 | grep -v CZ321; }
echo '== the name of a group in each of its columns'
printf '%s\n' 'Nr;Postcode;Maandag;Maandag;Dinsdag;Dinsdag;Talen' ';;ochtend;middag;ochtend;middag;' 'V1;3511 AB;x;;;;nl' 'V2;3511 AB;;x;;x;nl' >in.csv
take
printf '%s\n' ';;Maandag;Maandag;Dinsdag;Dinsdag' 'Nr;Postcode;ochtend;middag;ochtend;middag' 'V1;3511 AB;x;;;' 'V2;3511 AB;;x;;x' >in.csv
take
echo '== groups of one column'
printf '%s\n' 'Nr;Postcode;Maandag;Dinsdag;Woensdag' ';;ochtend;ochtend;middag' 'V1;3511 AB;x;;' 'V2;3511 AB;;x;' >in.csv
take
printf '%s\n' 'Lijst;;;;' ';;Maandag;Dinsdag;Woensdag' 'Nr;Postcode;ochtend;ochtend;middag' 'V1;3511 AB;x;;' 'V2;3511 AB;;x;' >in.csv
take
printf '%s\n' 'Nr;Postcode;Maandag;;Dinsdag;;Zaterdag;Talen' ';;ochtend;middag;ochtend;middag;ochtend;' 'V1;3511 AB;x;;;;;nl' 'V2;3511 AB;;x;;x;x;nl' >in.csv
take
echo '== three rows, merged over what is merged'
printf '%s\n' 'Nr;Postcode;Beschikbaarheid;;;;Auto' ';;Maandag;;Dinsdag;;' ';;ochtend;middag;ochtend;middag;' 'V1;3511 AB;x;;;;ja' 'V2;3511 AB;;x;;x;nee' >in.csv
take
echo '== in short, and under a weekend'
printf '%s\n' 'Nr;Postcode;Maandag;Maandag;Dinsdag' ';;ocht;mid;avond' 'V1;3511 AB;x;;x' >in.csv
take
printf '%s\n' 'Nr;Postcode;Weekend;;Maandag;' ';;za;zo;ochtend;middag' 'V1;3511 AB;x;;;x' 'V2;3511 AB;;x;x;' >in.csv
take
echo '== answers are no header'
printf '%s\n' 'Nr;Postcode;Maandag;Dinsdag;Woensdag' ';;ochtend;ochtend;middag' 'V2;3511 AB;;avond;middag' >in.csv
take
printf '%s\n' 'ma;;' 'Nr;Postcode;ochtend' 'V2;3511 AB;x' >in.csv
take
