# words in brackets behind a name that make it mean something else: a certificate that was asked for, or runs out, was not seen
take() { # HEADER CELL
	printf 'id;Postcode;Aanbod;%s\n1;3511;tuin;%s\n' "$1" "$2" | cz-import -t volunteer
}
for name in 'VOG (geldig tot)' 'VOG (aangevraagd)' 'VOG (nog aanvragen)' 'Datum VOG (vervalt)'; do take "$name" 12-3-2024; done
take 'Talen (wil ik niet)' Turks
take 'Dagen (werkt)' ma
take 'Afstand (reistijd)' 15
take 'Auto (moet nog)' ja
take 'Einddatum (verwacht)' 1-12-2026
echo '== and those that do not'
take 'VOG (ja/nee, datum)' 12-3-2024
take 'Talen (meer mogelijk, niet verplicht)' Turks
take 'Afstand (max. km)' 15
take 'Dagen (ma t/m zo)' ma
take 'Auto (x = ja)' x
echo '== of which nobody knows'
take 'VOG (politie)' 12-3-2024
take 'Auto (eigen)' ja
