# grids of a survey that ask when: what stands before the day is a question about days, or one word for being there
take() { printf '%s\n' "Nr;Postcode;Aanbod;$1;$2" "1;3511 AB;Vervoer;$3" >in.csv; cz-import --no-sandbox -t volunteer in.csv 2>err || echo "status $?"; cat err; }
take 'Wanneer heeft u hulp nodig? [Maandag]' 'Wanneer heeft u hulp nodig? [Dinsdag]' 'Ochtend, Middag;'
take 'Hulp nodig op [maandag]' 'Hulp nodig op [dinsdag]' 'ja;nee'
take 'Geef aan wanneer u kunt [Maandag ochtend]' 'Geef aan wanneer u kunt [Maandag middag]' 'x;'
take 'Inzet [ma]' 'Inzet [di]' 'x;'
take 'Aanwezig [ma]' 'Aanwezig [di]' 'Ochtend;x'
take 'When do you need help? [Monday]' 'When do you need help? [Tuesday]' 'x;'
echo '== of something else: told, and not read'
take 'Thuiszorg nodig [ma]' 'Thuiszorg nodig [di]' 'x;'
take 'Uren inzet [ma]' 'Uren inzet [di]' '2;'
