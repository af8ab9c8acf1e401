# a year before 1900 is a slip of the pen
printf '%s\n' 'Nr;Aangemeld op' '1;31-03-0206' '2;1-1-0001' '3;31-12-1899' '4;1-1-1900' >in.csv
cz-import --no-sandbox -t request in.csv || echo "status $?"
echo '== the day that a program writes where there is none is as good as an empty cell: who has it did not stop'
printf '%s\n' 'nr;soort hulp;pc;afgesloten op' '1;tuin;3511;1-1-1900' '2;tuin;3512;30-12-1899 00:00' '3;tuin;3513;1-1-1970' '4;tuin;3513;12/30/1899' '5;tuin;3513;1-1-2001' >r.csv
cz-import --no-sandbox -t request r.csv
printf '%s\n' 'nr;aanbod;pc;vog datum;tot' '1;tuin;3511;1-1-1900;31-12-2099' '2;tuin;3512;0000-00-00;31-12-2999' '3;tuin;3513;0-1-1900;1970-01-01T01:00:00' >v.csv
cz-import --no-sandbox -t volunteer --stats stats.json v.csv
grep -o '"values_left_out":{[^}]*}' stats.json
printf '%s\n' 'vrijwilliger;soort contact;datum' 'V1;gevraagd;1-1-1970' >c.csv
cz-import --no-sandbox -t contact c.csv || echo "status $?"
echo '== a day of birth under another name, and a slip of hundreds of years'
printf '%s\n' 'nr;Naam;Datum;soort hulp;pc' '1;Jansen;12-3-1941;tuin;3511' '2;Bakker;2-11-2206;tuin;3512' '3;Smit;2-11-1989;tuin;3512' '4;Smit;1-1-1990;tuin;3512' >r.csv
cz-import --no-sandbox -t request r.csv || echo "status $?"
printf '%s\n' 'nr;aanbod;pc;begindatum;vog datum' '1;tuin;3511;12-3-1941;' '2;tuin;3512;1-9-1975;12-3-1941' '3;tuin;3513;31-12-1959;' '4;tuin;3513;1-9-1975;' >v.csv
cz-import --no-sandbox -t volunteer v.csv || echo "status $?"
