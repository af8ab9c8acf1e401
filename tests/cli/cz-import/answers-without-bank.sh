# Nobody knows whether a scale that is not given has a 9, or a 0: kept, and told once with how many there are
printf '%s\n' 'Partnership;Partij;Meting;Respondent;Q1;Q2' 'P1;formeel;2026;R1;4;9' 'P1;formeel;2026;R2;0;99' 'P1;formeel;2026;R3;weet niet;-' >in.csv
answers='"answers": {"match": "^(Q[0-9])$"'
echo '{"type": "response", "otherFields": "known", "fields": [], '"$answers}}" >r.json
cz-import -r r.json in.csv
echo '{"type": "response", "otherFields": "known", "fields": [], '"$answers, \"missingValues\": [\"9\", \"99\"]}}" >missing.json
cz-import -r missing.json --lang nl in.csv
# days as a spreadsheet counts them
printf '%s\n' 'Nr;Postcode;Soort hulp;Sinds' 'V1;3511AB;VRV;46000' 'V2;3511AB;VRV;1-2-2026' | cz-import -t volunteer || echo "status $?"
