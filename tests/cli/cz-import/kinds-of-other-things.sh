# crosses under names of kinds of help that say something else: what somebody has, likes, or already gets; nobody is matched by them, and it is told
rows() {
	type=$1 && shift
	printf '%s\n' "$@" >in.csv
	echo "== $1"
	cz-import --no-sandbox -t "$type" in.csv || echo "status $?"
}
rows volunteer 'nr;pc;Huisdieren;Kinderen;Computer;Tuin' 'V1;3511;ja;nee;ja;nee'
rows request 'nr;pc;Omschrijving;Huisdieren;Tuin' 'H1;3511;wil graag wandelen;ja;nee'
rows volunteer 'nr;pc;Computer;Tuin;Vervoer' 'V1;3511;ja;ja;nee'
for title in "Hobby's van vrijwilligers;;;;" 'Hulp die er al is' 'Hulp die zij al krijgen' 'Overzicht van de hulp' 'Huidige vrijwilligers' \
	'Huidige hulp' 'Aangeboden hulp na training' 'Kan ik zelf' 'Wat vrijwilligers niet doen' 'Niet delen'; do
	rows volunteer "$title" 'nr;postcode;Tuin;Koken;Wandelen' 'V1;3511;x;;x'
done
rows volunteer "Hobby's van vrijwilligers;;;;" 'nr;postcode;Aanbod [Tuin];Aanbod [Koken]' 'V1;3511;x;'
rows volunteer "nr;postcode;Hobby's [Tuin];Hobby's [Koken]" 'V1;3511;x;' 'V2;3511;x;x'
