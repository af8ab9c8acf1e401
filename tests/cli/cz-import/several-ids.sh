# two ids in a cell are no third one; in a list they are told apart by commas; "geen" is nobody
cat >f.csv <<'X'
Hulpvraag;Vrijwilliger;Status
H1;V2, V3;actief
H2;V2/V3;actief
H3;V2 en V3;actief
H4;V2;actief
H5+H6;V2;actief
2026/014;V7/8;actief
X
cz-import -t match f.csv || echo "status $?"
printf '%s\n' 'Nr;Soort hulp;Niet met;Contactpersoon' 'H1;Tuin;V2, V3;C1' 'H2;Tuin;V2 en V3;C1, C2' 'H3;Tuin;geen;' 'H4;Tuin;niemand;' |
	cz-import -t request -q || echo "status $?"
