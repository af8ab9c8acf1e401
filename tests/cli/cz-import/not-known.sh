# what people write when they do not know is as good as an empty cell; what is still to be agreed is no time and no day
printf '%s\n' 'Nr;Postcode;Categorieën;Beschikbaar;Talen;Eigen auto;VOG gezien op;Capaciteit;Organisatie;Status;Max. afstand' \
	'1;-;nvt;in overleg;onbekend;n.v.t.;nvt;?;onbekend;niet bekend;-' '2;n.v.t.;-;Flexibel;nl, nvt;-;in overleg;-;-;n/a;n.v.t.' >v.csv
cz-import -t volunteer v.csv
printf 'Nr;Frequentie;Dagdelen;Nodig voor\n1;flexibel;flexibel;nader te bepalen\n2;in overleg;ma;\n' | cz-import -t request || echo "status $?"
echo '{"type": "volunteer", "fields": [{"column": "Nr", "target": "id"}, {"column": "Beschikbaar", "target": "times", "map": {"flexibel": "werkdag"}}]}' >r.json
cz-import -r r.json v.csv
printf '%s\n' 'Nr;Beschikbaar' '1;weekend' '2;weekeinde' '3;vrmiddag' '4;di-avond, wovoormiddag' '5;zaochtend en zomiddag' '6;maen' | cz-import -t volunteer || echo "status $?"

# what programs write where nothing is known, in every kind of field
for word in null NULL '(null)' '<null>' nan '\N' leeg '(leeg)' undefined nnb; do
	printf 'nr;soort hulp;pc;datum;urgentie;auto nodig;frequentie;dagdelen;talen;vaardigheden;wensen;geslacht gewenst;aantal vrijwilligers;max km;status;afgesloten op;niet met\n' >in.csv
	printf '1;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s\n' "$word" "$word" "$word" "$word" "$word" "$word" "$word" "$word" "$word" "$word" \
		"$word" "$word" "$word" "$word" "$word" "$word" >>in.csv
	cz-import -t request -q in.csv
done
