# Languages by name or code, as people write lists of them; an unknown one is told, not dropped.
cat >v.csv <<'X'
Vrijwilligersnummer;Talen
V1;Nederlands, Turks en Engels
V2;Dutch & Arabic
V3;nl/pt-br
V4;NL|tigrinya
V5;Oekraïens
V6;Nederlands en Klingon
X
cz-import -t volunteer v.csv
