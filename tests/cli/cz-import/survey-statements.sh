# The statements of the banks that come with cz are known where survey tools write them, without a recipe
a1='Wij kunnen in een paar zinnen vertellen wat we samen willen bereiken.'
a2='De mensen om wie het gaat hebben meegepraat over ons gezamenlijke doel.'
printf 'Id;Tijd van starten;E-mail;Naam;Bij welk samenwerkingsverband hoort u?;Namens welke partij vult u dit in?;%s\302\240;12. %s\n1;x;anonymous;;Samen thuis;Gemeente;Helemaal mee eens;Weet ik niet\n' "$a1" "$a2" >forms.csv
printf 'Timestamp,Welk samenwerkingsverband?,Partij,Ambitie [%s],Ambitie [%s]\n2026/11/20 9:01:12 AM GMT+1,Samen thuis,Formele zorg,Eens,"Niet eens, niet oneens"\n' "$a1" "$a2" >grid.csv
printf '"Antwoord ID","Start-taal","Samenwerkingsverband","Partij","Geef aan hoe u hierover denkt [%s]","Geef aan hoe u hierover denkt [%s]"\n"7","nl","Samen thuis","Gemeente","Oneens","Weet niet"\n' "$a1" "$a2" >lime.csv
printf 'StartDate,Finished,ResponseId,Q1,Q2,Q3_1,Q3_2\nStart Date,Finished,Response ID,Samenwerkingsverband,Partij,Bent u het eens? - %s,Bent u het eens? - %s\n"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}","{""ImportId"":""d""}","{""ImportId"":""e""}","{""ImportId"":""f""}","{""ImportId"":""g""}"\n2026-11-20,True,R_1,Samen thuis,Gemeente,Eens,Oneens\n' "$a1" "$a2" >qualtrics.csv
for f in forms grid lime qualtrics; do
	cz-import --no-sandbox -t response $f.csv | tee out
	cz-import --no-sandbox -q --sniff -t response $f.csv >r.json
	cz-import --no-sandbox -q -r r.json $f.csv | cmp - out && echo "the same with the recipe that is found"
done
grep '"dialect"' r.json
# those of the four roles name their bank; the codes over a row of import ids may tell more than the questions
s=$(cz-score --print-bank sofa4 | sed -n 's/.*"text": {"nl": "\(.*\)",$/\1/p' | head -1)
printf 'Samenwerking,Partij,Nr,"%s"\nP1,gemeente,1,eens\n' "$s" | cz-import --no-sandbox -t response
printf 'ResponseId,partnership,partij,AMB1\nResponse ID,Waar hoort u bij?,Wie bent u?,Stelling\n"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}","{""ImportId"":""d""}"\nR_1,P1,gemeente,4\n' | cz-import --no-sandbox -t response
