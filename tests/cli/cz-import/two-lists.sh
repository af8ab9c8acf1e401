# a second list beside the first: whoever stands in it is not lost in silence
printf '%s\n' 'Nr;Postcode;Soort hulp;;Nr;Postcode;Soort hulp' '1;3511 AA;Tuin;;11;3511 BA;Vervoer' '2;3511 AB;Tuin;;;;' ';;;;12;3511 BB;Tuin' >lists.csv
cz-import -t volunteer --rejects rejects.csv lists.csv || echo "status $?"
cat rejects.csv
echo '== the same id again is the same person, and one name alone may be the number of a house'
printf '%s\n' 'Nr;Postcode;Soort hulp;Nr;Postcode' '1;3511 AA;Tuin;1;3511 AA' >joined.csv
cz-import -t volunteer joined.csv
printf '%s\n' 'Nr;Soort hulp;Straat;Nr;PC' '1;Tuin;Dorpsstraat;12;3511' >house.csv
cz-import -t volunteer house.csv
