# averages are no records either, and what a total has under no name is not told apart
printf '%s\n' 'Nr;Soort;Postcode;Helpers;' '1;Vervoer;1234AB;1;' 'Gemiddelde;;;1,5;2' 'Gemiddeld:;;;1,5;' 'Average;;;1.5;' 'Mean;;;1.5;' 'Helpers gemiddeld;;;1,5;' 'mean street;Vervoer;1234AB;1;' >f.csv
cz-import --no-sandbox -t request f.csv || echo "status $?"
cz-import --no-sandbox --sniff -t request f.csv >r.json
cz-import --no-sandbox -r r.json -q f.csv | wc -l
