# the names of columns that are known, field by field
cz-import --headers place | head -4
cz-import --headers response --lang nl -o r.txt
cat r.txt
cz-import --headers score || echo "status $?"
cz-import --headers nothing || echo "status $?"
