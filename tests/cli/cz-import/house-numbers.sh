# the number right behind a street or a postcode is that of a house: beside a postcode it would be an address, and it is no id
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t request in.csv || echo "status $?"; }
take 'no other id' 'Straat;Nr;Postcode;Soort hulp' 'Kerkstraat;12;3511AB;tuin'
take 'behind the postcode' 'Postcode;Number;Categories' '3511AB;12;garden'
take 'beside an id' 'Dossiernr;Adres;Nr;Toev;Postcode;Soort hulp' 'D1;Kerkstraat;12;b;3511AB;tuin'
take 'under a title' ';Adres;;;' 'Kenmerk;Straat;Nr.;Postcode;Soort hulp' 'K1;Kerkstraat;12;3511AB;tuin'
take 'before a street it is an id' 'Nr;Straat;Postcode;Soort hulp' '1;Kerkstraat;3511AB;tuin'
take 'a state between a city and a postcode is that of an address' 'id,Category,Street,City,State,Postal Code' 'H1,garden,Dam 1,Utrecht,UT,3511AB'
take 'in a group of names' 'id,Category,Mailing Street,Mailing City,Mailing State,Mailing Zip/Postal Code' 'H1,garden,Dam 1,Utrecht,UT,3511AB'
take 'elsewhere it is a status' 'id,Category,Postal Code,City,State' 'H1,garden,3511AB,Utrecht,closed'
