# three decimals of a degree are no thousands, for there are none; elsewhere nobody knows
printf '%s\n' 'Postcode;Breedtegraad;Lengtegraad' '1234AB;52,252;6,160' '1235;52.252;6.16' '1236;5,2252;-6,160' '1237;152,252;6,1' >in.csv
cz-import -t place in.csv || echo "status $?"
printf '%s\n' 'Postcode;X;Y' '1234AB;155,252;463000' >rd.csv
cz-import -t place rd.csv || echo "status $?"
