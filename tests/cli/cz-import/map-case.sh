# keys of a map that differ only in case may not contradict each other; where they agree they are one
printf 'Nr;Soort\n1;rijden\n' >in.csv
try() { echo "{\"type\": \"request\", \"fields\": [{\"column\": \"Nr\", \"target\": \"id\"}, {\"column\": \"Soort\", \"target\": \"category\", \"map\": $1}]}" >r.json; cz-import --no-sandbox -r r.json in.csv || echo "status $?"; }
try '{"Rijden": "VRV", "rijden": "TUI"}'
try '{"Rijden": "VRV", "rijden": "VRV"}'
