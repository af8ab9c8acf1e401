# under the name of somebody else in a header of two rows stands nothing of this record, and its own name is found beside it
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$T" in.csv || echo "status $?"; }
again() { cz-import --no-sandbox --sniff -t "$T" in.csv >sniffed.json; cz-import --no-sandbox -r sniffed.json in.csv || echo "status $?"; }
T=request
take 'the volunteer of a request' 'Hulpvraag;;;Vrijwilliger;;' 'Nummer;Soort;Datum;Code;Postcode;Auto' '1;tuin;3-11-2026;V12;3905 XX;ja'
again
take 'client and volunteer' 'Client;;;Vrijwilliger;' 'Nr;Soort;Postcode;Nr;Auto' '1;tuin;6711 AB;V12;ja'
take 'client and carer' 'Client;;Mantelzorger;;' 'Nummer;Soort;Postcode;Taal;Beschikbaar' '1;tuin;1011 AB;Turks;maandag'
take 'who asks for the client' 'Aanvrager;;Client;;' 'Naam;Postcode;Nr;Soort;Postcode' 'Kees;1011 AB;1;tuin;6711 AB'
take 'who asks' 'Hulpvraag;;Aanvrager;;' 'Nummer;Soort;Postcode;Taal;Naam' '1;tuin;1011 AB;Turks;Kees'
take 'what is wished of the volunteer' 'Hulpvraag;;;Gewenste vrijwilliger;;' 'Nummer;Soort;Postcode;Geslacht;Auto;Taal' '1;tuin;1011 AB;v;ja;Turks'
take 'who referred' 'Hulpvraag;;;Verwijzer;;' 'Nummer;Soort;Postcode;Organisatie;Postcode;Naam' '1;tuin;1011 AB;Wijkteam;6711 AB;Kees'
T=volunteer
take 'the client of a volunteer' 'Vrijwilliger;;;Hulpvrager;;' 'Nr;Taken;Auto;Nr;Postcode;Talen' '1;tuin;ja;C1;6711 AB;Turks'
take 'whom to call' 'Vrijwilliger;;;Noodcontact;;' 'Nr;Taken;Postcode;Naam;Postcode;Geslacht' '1;tuin;6711 AB;Kees;1011 AB;m'
take 'a partner' 'Gegevens;;;;Partner;;;' 'Nr;Taken;Postcode;Geslacht;Naam;Talen;Auto;Beschikbaar' '1;tuin;6711 AB;v;Kees;Turks;ja;maandag'
again
take 'the volunteer of a client' 'Client;;;Vrijwilliger;' 'Nr;Soort;Postcode;Nr;Auto' '1;tuin;6711 AB;V12;ja'
take 'days' 'Vrijwilliger;;;Contactpersoon;;' 'Nr;Taken;Postcode;Naam;ma;di' '1;tuin;6711;Kees;x;'
take 'two numbers of the volunteer' 'Thuis;;Werk;' 'Nr;Taken;Nr;Postcode' '1;tuin;W1;6711'
