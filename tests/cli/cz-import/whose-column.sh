# a column of somebody else by its name is not of this record: the volunteer's postcode is not that of the request
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$T" in.csv || echo "status $?"; }
T=request
take 'the postcode of the volunteer' 'Nr;Soort;Vrijwilliger;Postcode vrijwilliger' '1;tuin;V12;3905 XX'
take 'both' 'Nr;Soort;Postcode vrijwilliger;Postcode cliënt' '1;tuin;3905 XX;6711 AB'
take 'in brackets' 'Nr;Soort;Postcode;Taal (vrijwilliger);Auto (partner);Beschikbaar vrijwilliger [ma];Geslacht (vrijwilliger)' '1;tuin;6711 AB;Turks;ja;x;v'
take 'what is wished of the volunteer' 'Nr;Soort;Postcode;Wanneer kan de vrijwilliger komen? [ma]' '1;tuin;6711 AB;x'
take 'of the carer' 'Nr;Soort;Postcode;Taal (mantelzorger)' '1;tuin;6711 AB;Turks'
take 'a carer asks' 'Mantelzorger;;;' 'Nr;Soort;Postcode;Taal' '1;tuin;6711 AB;Turks'
T=volunteer
take 'the postcode of the client' 'Nr;Taken;Postcode hulpvrager' '1;tuin;6711 AB'
take 'days' 'Nr;Taken;Postcode;Beschikbaarheid hulpvrager [ma];Beschikbaarheid vrijwilliger [di]' '1;tuin;6711 AB;x;x'
take 'times' 'Nr;Taken;Postcode;Beschikbaarheid (client)' '1;tuin;6711 AB;ma'
