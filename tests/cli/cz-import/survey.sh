# Likert labels in two languages, codes, don't know and blanks
printf '%s\n' 'Samenwerkingsverband;Partij;Nummer;AMB1;AMB2;BEL1;BEL2;PRO1;Opmerking' \
	'P1;gemeente;1;Helemaal mee eens;oneens;Weet ik niet;;4 - Eens;vrije tekst' 'P1;formele zorg;2;Strongly disagree;neutral;5;3;I don’t know;' \
	'P1;informele zorg;3;soms;1;1;1;1;' | cz-import -t response || echo "status $?"
