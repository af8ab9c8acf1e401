# a line above the header tells of a unit, of another scale, or which end of it comes first: what stands below is refused, never read the wrong way round
rows() {
	type=$1 && shift
	printf '%s\n' "$@" >in.csv
	echo "== $1"
	cz-import --no-sandbox -t "$type" in.csv || echo "status $?"
}
for line in 'Afstand in minuten fietsen;;;' 'capaciteit = uren per week;;;' 'Afstanden in meters' 'Lijst van 30 minuten geleden' 'Gebeld binnen 2 uur'; do
	rows volunteer "$line" 'nr;aanbod;max afstand;capaciteit' 'V1;tuin;300;2' 'V2;tuin;30 km;1'
done
for line in 'Let op: 1 = goed, 5 = slecht' 'Rapportcijfer 1 t/m 10;;;;' 'Rapportcijfers' '7-puntsschaal' 'Schaal van 1 (goed) tot 5 (slecht)' 'Hoe lager het cijfer, hoe beter' \
	'Schaal van 1 t/m 5: 1 = slecht, 5 = goed' 'Hoe hoger het cijfer, hoe beter' 'Scores 1-10-2026' 'Cijfers oktober' '1 = altijd, 5 = nooit' \
	'1 (helemaal niet mee eens) - 5 (helemaal mee eens), 9 = weet niet'; do
	rows response "$line" 'respondent;samenwerking;partij;AMB1;AMB2' '1;P1;gemeente;1;2'
done
for line in 'Hoe hoger het cijfer, hoe urgenter;;;' 'Hoe lager het cijfer, hoe dringender' 'Hoe hoger het getal, hoe minder haast' 'Laagste cijfer = spoed' 'Hoogste cijfer: spoed'; do
	rows request "$line" 'nr;soort hulp;pc;Urgentie' 'H1;tuin;3511;1' 'H2;tuin;3511;spoed'
done
printf '%s\n' 'nr;aanbod;max afstand;capaciteit' 'V1;tuin;15;2' ';;;' 'Afstand in minuten;;;' >below.csv
echo '== below'
cz-import --no-sandbox -t volunteer below.csv || echo "status $?"
