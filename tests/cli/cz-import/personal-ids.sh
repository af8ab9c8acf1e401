# one id among many that is an address, a name or a BSN is told with its line, also when it comes late, in a list or in a record of cz; phones are no answers
printf '%s\n' 'Hulpvraag;Vrijwilliger;Status' 'h1;v1;actief' 'h2;0612345678;actief' 'jan@x.nl;v3;actief' 'h4;v4;actief' 'h5;v5;actief' >matches.csv
cz-import --no-sandbox -t match matches.csv
{ echo 'Hulpvraagnummer;Soort;Postcode;Weigert'; seq -f '%.0f;Vervoer;1234AB;' 1 1200; echo '1201;Vervoer;1234AB;V1, Piet Smit'; echo 'Jan de Vries;Vervoer;1234AB;'; } >late.csv
cz-import --no-sandbox -t request late.csv | tail -1
printf '%s\n' 'Samenwerkingsverband;Meting;Partij;Respondent;AMB1;Tel1;Mob2;Mobiel 3' 'P1;2026-1;formeel;r1;4;0612345678;1;2' 'P1;2026-1;formeel;r2;4;0612345679;1;2' \
	'P1;2026-1;formeel;123456782;4;;;' 'P1;2026-1;formeel;r4;0612345678;;;' >survey.csv
cz-import --no-sandbox -v -t response survey.csv || echo "status $?"
# with numbers of nine digits for ids one in eleven passes the test of a BSN
printf '%s\n' 'Vrijwilligersnummer;Soort hulp;Postcode' '100000000;Vervoer;1234AB' '100000001;Vervoer;1234AB' '123456782;Vervoer;1234AB' >numbers.csv
cz-import --no-sandbox -q -t volunteer numbers.csv >/dev/null
echo '{"type":"contact","volunteer":"mw. A. Bakker","kind":"asked","date":"2026-03-03"}' | cz-import --no-sandbox -t contact
head -c 32 /dev/zero | tr '\0' k >key
cz-import --no-sandbox -t match --pseudonymise key matches.csv >/dev/null
# given names alone in a column of ids, and what is written in the texts of partnerships, offers and training
printf '%s\n' 'Hulpvraag;Vrijwilliger;Status' 'h1;Anneke;actief' 'h2;Sanne;actief' 'h3;v3;actief' >given.csv
cz-import --no-sandbox -t match given.csv >/dev/null
printf '%s\n' 'Id;Naam;Ambitie;Doelen' 'P1;Haven;bel 06-12345678;jan(at)x.nl' >p.csv
cz-import --no-sandbox -t partnership p.csv
echo '== where no key replaces anything, it silences nothing'
printf '%s\n' 'Nr;Soort;Postcode;Contactpersoon;Aangemeld door' '1;Tuin;1234AB;Karin Bakker;Huisarts Smit' '2;Tuin;1234AB;Piet Smit;dochter Marieke (06-12345678)' >by.csv
printf '%s\n' 'Organisatie;Basisfunctie;Doelgroep' 'Praktijk mw. Jansen;Respijt;"mw. Bos, 0612345678"' >offer.csv
printf '%s\n' 'Code;Naam;Fase' 'P1;Samen;3' 'P2;Team mw. Bos 0612345678;2' >p.csv
for key in '' --pseudonymise=key; do
	cz-import --no-sandbox -t request $key by.csv
	cz-import --no-sandbox -t offer $key offer.csv
	cz-import --no-sandbox -t partnership $key p.csv
done
echo '== a postcode with a number and a day of birth inside an id; a BSN that nothing calls one in free text'
for id in 3511AA12 '3511 AA 12' JJ-03041941 Jansen19410403; do
	printf '%s\n' 'Nr;Soort hulp;Postcode;Wensen;Doel' "1;Tuin;1234AB;cliënt 111222333;111.222.333" "$id;Tuin;1234AB;rust;zie dossier 123456782" >inside.csv
	cz-import --no-sandbox -t request inside.csv
done
echo '{"type":"request","id":"1","category":"TUI","wishes":["123456782"],"note":"dossier 123456782"}' | cz-import --no-sandbox -t request
echo '== a BSN where no person is named: one is enough, and a key does not help'
printf '%s\n' 'nr;aanbod;pc;organisatie' '1;tuin;3511;123456782' '2;tuin;3512;Kerk' >v.csv
printf '%s\n' 'nr;soort hulp;pc;samenwerkingsverband' '1;tuin;3511;P2' '2;tuin;3512;123456782' >r.csv
printf '%s\n' 'code;naam;soort' '123456782;Kerk;kerk' 'O2;Oost (111222333);formeel' 'O3;Zorg;formeel' >o.csv
printf '%s\n' 'code;naam;leden' 'P1;Oost;Kerk, 123456782' 'P2;123456782;Kerk' 'P3;West;10464554' >p.csv
printf '%s\n' 'respondent;samenwerking;partij;meting;AMB1' '1;P1;kerk;1234.56.782;2' '2;123456782;kerk;1234.56.782;2' >s.csv
echo '[{"id":"1","categories":["tuin"],"organisation":123456782}]' >j.json
for file in 'volunteer v.csv' 'request r.csv' 'organisation o.csv' 'partnership p.csv' 'response s.csv' 'volunteer j.json'; do
	for key in '' --pseudonymise=key; do
		cz-import --no-sandbox $key -t $file >/dev/null || echo "$file: $?"
	done
done
