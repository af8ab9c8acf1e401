# a number with something said behind it is another number than the one without
printf '%s\n' 'Nr;PC;Hulp' 'V4 (reserve V5);3511;tuin' '17?;3511;tuin' 'V6 tijdelijk;3511;tuin' 'V 7;3511;tuin' 'Team 8;3511;tuin' 'V9 A;3511;tuin' '2026 HV 12;3511;tuin' >in.csv
cz-import -t volunteer in.csv
printf '%s\n' 'Hulpvraagnr;Vrijwilligersnr' 'H1;V7 (vervangt V2)' 'H2;V8' | cz-import --no-sandbox -t match
