# A title alone in its row, and a second table under the first: neither becomes records of the first in silence.
take() { echo "== $2"; cz-import -t "$1" 2>&1 || echo "status $?"; }
take request 'a title of one word behind a blank row, and a table of other columns' <<'X'
Hulpvraagnummer;Soort hulp;Postcode
R1;VRV;3511 AB
;;
Vrijwilligers;;
Vrijwilligersnummer;Postcode;Categorieën
V1;3511 AB;VRV
X
take request 'without a blank row; and the first table goes on' <<'X'
Hulpvraagnummer;Soort hulp;Postcode
R1;VRV;3511 AB
Vrijwilligers;;
Vrijwilligersnummer;Naam;Categorieën
V1;Anneke;VRV
Hulpvraagnummer;Soort hulp;Postcode
R2;VRV;3511 AB
X
take request 'the same columns in another order' <<'X'
Hulpvraagnummer;Soort hulp;Postcode
R1;VRV;3511 AB
Nieuw;;
Soort hulp;Postcode;Hulpvraagnummer
TUI;3511 AB;R2
X
take request 'a title over the same header' <<'X'
Hulpvraagnummer;Soort hulp;Postcode
R1;VRV;3511 AB
Noord;;
Hulpvraagnummer;Soort hulp;Postcode
R2;VRV;3511 AB

Zuid;;
R3;VRV;3511 AB
X
take request 'a word alone in its row is no id where those have digits' <<'X'
Hulpvraagnummer;Soort hulp;Postcode
R1;VRV;3511 AB
abc;;
def;;
X
