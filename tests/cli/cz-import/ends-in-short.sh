# what ended, has somebody or was declined is told by short names of columns and a few words too, each row with -v; ordinary columns are silent
rows() { type=$1 before=$2 id=$3; shift 3; for pair; do printf '%s;%s\n' "$before" "${pair%%=*}" >in.csv; printf '%s;%s\n' "$id" "${pair#*=}" >>in.csv
	printf '%s: %s\n' "$pair" "$(cz-import --no-sandbox -t "$type" in.csv 2>&1 >out.jsonl | grep -c CZ373)"; done; }
echo '== volunteers'
rows volunteer 'Nr;Soort hulp;Postcode' '1;Vervoer;3511 AB' 'Uitgeschr.=1-3-2026' 'Uit=1-3-2026' 'Uit=Utrecht' 'Stop=ja' 'Stop=nee' 'Eind=1-3-2026' \
	'Eind=17:00' 'Datum eind=1-3-2026' 'Einddat.=1-3-2026' 'Uitdienstdatum=1-3-2026' 'Actief t/m=1-3-2026' 'Lid tot=1-3-2026' 'Lid tot=1-3-2040' 'Act.=n' \
	'Beschikbaar j/n=n' 'Beschikbaar j/n=j' 'Beschikbaar voor match?=nee' 'Momenteel beschikbaar=nee' 'Beschikbaar voor vervoer=nee' \
	'Geeindigd=x' 'Datum intake=1-3-2026' 'Nieuwsbrief=nee' 'Foto=nee' 'Rijbewijs=nee' 'Contract=x' 'Intake=gedaan' 'Opm.=stopt per 1-1' \
	'Opm.=overl. 3-3' 'Opm.=is opgehouden' 'Opm.=langdurig ziek' 'Opm.=met pauze' 'Opm.=bus stopt voor de deur' 'Opm.=geregeld verhinderd' 'Opm.=zieken bezoeken'
echo '== requests'
rows request 'Nr;Soort hulp;Postcode' '1;Vervoer;3511 AB' 'Afgesl.=x' 'Gedaan=x' 'Datum uitgevoerd=1-3-2026' 'Datum match=1-3-2026' 'Vrijwilligersnr=V12' \
	'Vrijw.=Henk' 'Naam vrijw.=Henk' 'Vrijwilliger 1=Henk' 'Vrijwilliger 1=nog te vinden' 'Substatus=gekoppeld' 'Substatus=nog niet gekoppeld' \
	'Klantnr=12' 'Postcode vrijw.=3511 AB' 'Voorkeur vrijwilliger=man' 'Opm.=gekoppeld aan Henk' 'Opm.=wil gekoppeld worden' 'Opm.=heeft al iemand' \
	'Opm.=geregeld' 'Opm.=Problem Solved' 'Opm.=Canceled' 'Bijzonderheden=geeindigd' 'Opm.=naar de prullenbak' 'Opm.=formulier komt nog'
echo '== matches'
rows match 'Hulpvraagnr;Vrijwilligersnr' '1;2' 'Reactie=nee' 'Reactie=ja' 'Reden einde=verhuisd' 'Reden=klik'
echo '== each row'
printf '%s\n' 'Nr;Soort hulp;Postcode;Uitgeschr.;Opm.' '1;Vervoer;3511 AB;1-3-2026;' '2;Vervoer;3511 AB;;' '3;Vervoer;3511 AB;;gestopt' >in.csv
cz-import --no-sandbox -v --show-values -t volunteer in.csv 2>&1 >out.jsonl | grep 'CZ373\|CZ299'
echo '== once found, now closed'
printf '%s\n' 'Nr;Soort hulp;Postcode;Gekoppeld;Afgerond' '1;Vervoer;3511 AB;x;x' '2;Vervoer;3511 AB;x;' '3;Vervoer;3511 AB;x;1-3-2026' >in.csv
cz-import --no-sandbox -t request in.csv 2>&1
echo '== lines above the header'
for line in 'Stand per 23-11-2026 - rood = gestopt' 'Actieve vrijwilligers (gestopte: zie tabblad 2)' 'Bestand na opschonen, inactieven verwijderd' \
	'Bijlage 3: evaluatie afgeronde pilot' 'Kolom Status niet gebruiken' 'Gestopte vrijwilligers'; do
	printf '%s\n' 'Buurtteam;;' "$line;;" 'Nr;Soort hulp;Postcode' '1;Vervoer;3511 AB' >in.csv
	cz-import --no-sandbox -t volunteer in.csv 2>&1 || echo "status $?"
done
