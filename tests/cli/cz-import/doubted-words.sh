# a word with a question mark behind it keeps its doubt, and words that mean something else are not read as what they resemble
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'question marks' volunteer 'Nr;Taken;Postcode;Talen;Status;Auto' '1;tuin?;6711;;;' '2;tuin;6711;Engels?;;' '3;tuin;6711;;actief?;' '4;tuin;6711;;;ja?' '5;"tuin, vervoer?";6711;;;' '6;?;6711;?;?;?'
take 'now and then' request 'Nr;Soort;Postcode;Frequentie;Gewenst geslacht' '1;tuin;6711;incidenteel;' '2;tuin;6711;;x' '3;tuin;6711;wekelijks?;' '4;tuin;6711;;anders'
take 'no match yet' match 'Hulpvraag;Vrijwilliger;Status' 'H1;V1;nee' 'H2;V1;ja'
take 'parties' response 'Nr;Samenwerking;Partij;AMB1' '1;P1;Welzijn;4' '2;P1;Thuiszorg;4' '3;P1;Zorg;4' '4;P1;Zorg;3' '5;P1;Gemeente?;3'
take 'partnerships' response 'Nr;Samenwerking;Partij;AMB1' '1;P1;Welzijn;4' '2;p1;Welzijn;4' '3;P 1;Welzijn;4' '4;P1;Gemeente;3' '5;p1;Gemeente;3' '6;P2;Gemeente;3'
take 'how many were invited' partnership 'Nummer;Naam;Uitgenodigd' 'P1;Samen thuis;5' 'P2;Samen;gemeente 4, zorg 3' 'P3;Ook;formal:3|gemeente:4'
echo '{"type": "response", "fields": [{"column": "Samenwerking", "target": "partnership"}, {"column": "Partij", "target": "party", "map": {"Zorg": "Zorg"}}], "answers": {"match": "^(AMB[0-9])"}}' >r.json
printf '%s\n' 'Samenwerking;Partij;AMB1' 'P1;Zorg;4' 'P1;Buurt;4' >in.csv
cz-import --no-sandbox -r r.json in.csv
