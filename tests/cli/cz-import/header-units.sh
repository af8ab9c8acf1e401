# A unit, or a scale that runs the other way, in the header of a column counts for its cells
printf '%s\n' 'Nr;Soort;PC;Max afstand (m);Urgentie (1=laag, 3=hoog)' '1;VRV;1011AB;500;1' '2;VRV;1011AB;2 km;3' '3;VRV;1011AB;1500 m;hoog' '4;VRV;1011AB;800;4' >in.csv
cz-import -t request in.csv || echo "status $?"
printf '%s\n' 'Nr;Hulp;PC;Afstand (meter)' '1;VRV;1011AB;750' >in.csv
cz-import -t volunteer in.csv
printf '%s\n' 'Nr;Soort;PC;Afstand (km);Urgentie (1=hoog)' '1;VRV;1011AB;7,5;1' >in.csv
cz-import -t request in.csv
