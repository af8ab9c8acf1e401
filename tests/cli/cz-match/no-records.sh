# an export or a workbook in place of records: the message says who makes records of it; a mark at the beginning is no fault
printf 'Nr;Postcode\n1;3511 AB\n' >v.csv
cz-match v.csv || echo "status $?"
printf 'PK\003\004 binary, without an end' >v.xlsx
cz-match --lang nl v.xlsx || echo "status $?"
printf '{"type":"request","id":"1"' | cz-match || echo "status $?"
printf '\357\273\277{"type":"pair","request":"1","volunteer":"2","score":3}\n' | cz-match -q | head -1
# a typing mistake in a type loses no record in silence; kinds that another command reads are none
printf '{"type":"%s"}\n' volunter volunter partnership >odd
cz-match -q odd >said
cz-match --lang nl odd >said
