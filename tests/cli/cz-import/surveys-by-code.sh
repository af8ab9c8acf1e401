# an item of a bank that comes with cz is known by its code, whatever an office made of its statement; fields behind a code, too
try() { # lines
	printf '%s\n' "$@" >in.csv
	cz-import -t response in.csv 2>&1 || echo "status $?"
}
echo '== LimeSurvey: codes and texts, codes in brackets, a comment beside the answer'
try '"id. Antwoord ID","samenwerking. Bij welk verband hoort u?","G01Q02. Partij","AMB1. Wij hebben een gedeeld doel","AMB1[comment]. Toelichting","amb[AMB2]. Iedereen staat erachter"' \
	'"1","P1","formeel","4","goed","Eens"' '"2","P1","informeel","2","","Weet niet"'
echo '== Google Forms and Microsoft Forms'
try 'Samenwerking,Partij,Ambitie [AMB1 Wij hebben een gedeeld doel],BEL1 We kennen elkaars belangen,AMB2 [Iedereen staat achter het doel]' 'P1,formeel,4,5,3'
echo '== one word behind a code, a remark, and what is wished, are no statements'
try 'Samenwerking;Partij;AMB1 gewenst;AMB2. Toelichting op uw antwoord;AMB3. Gewenste situatie over een jaar;AMB4' 'P1;formeel;5;mooi;5;3'
echo '== SurveyMonkey: statements under the question, in a second row'
try 'Respondent ID,Start Date,Bij welk samenwerkingsverband hoort u?,Namens welke partij vult u dit in?,Hoe eens bent u het,' \
	',,Open-Ended Response,Response,Wij kunnen in een paar zinnen vertellen wat we samen willen bereiken.,AMB2. Iedereen staat achter het doel' \
	'118000001,03/01/2026,P1,Formele zorg,Eens,Neutraal'
echo '== no column is an answer'
try 'id,samenwerking,partij,G01Q02[SQ001]' '1,P1,formeel,4'
echo '== half a point is no answer of five'
try 'Samenwerking;Partij;AMB1;AMB2' 'P1;formeel;3,5;4,0'
echo '== a code before the name of another field; an abbreviation is none'
printf '%s\n' '1. Nummer;2. Soort hulp;postcode. Waar woont u?;Nr. vrijwilliger' '1;Vervoer;3511AB;V9' | cz-import -t request 2>&1
printf '%s\n' 'id;Organisatie: plaats;Soort hulp;postcode' '1;Utrecht;Vervoer;3511AB' | cz-import -t request 2>&1
