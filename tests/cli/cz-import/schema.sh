cz-import --schema organisation
cz-import --schema match_run | head -3
cz-import --schema kaas || echo "status $?"
