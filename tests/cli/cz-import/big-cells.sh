# a line of 3 MB, a cell over 64 KiB, 5000 columns: refused, and reading goes on
long() { head -c "$1" /dev/zero | tr '\0' "$2"; }
{ printf 'Nr;Naam\nO1;goed\nO2;'; long 3000000 x; printf '\nO3;goed\n'; long 5000 ';'; printf '\nO4;"'; long 70000 y; printf '"\nO5;goed\n'; } >in.csv
cz-import -t organisation in.csv || echo "status $?"
# over many lines it is refused as one, when its quote is closed
{ printf 'Nr;Naam\nO0;goed\nO1;"'; for i in 1 2 3 4 5; do long 30000 y; echo; done; printf '"\nO2;goed\n'; } | cz-import -t organisation || echo "status $?"
