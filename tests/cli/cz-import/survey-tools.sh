# the recipes that come with cz, each on a file as its tool writes it
r=$EXAMPLES/recipes
printf '"id. Antwoord ID","submitdate. Datum ingestuurd","samenwerking. Bij welk samenwerkingsverband hoort u?","partij. Namens welke partij vult u dit in?","amb[AMB1]. De partners delen een ambitie. [..]","AMB2. Nog een"\n"7","2026-11-02 10:00:00","P1","Gemeente","Eens","Weet niet"\n"8","","P1","Gemeente","Eens",""\n' |
	cz-import -r $r/limesurvey-texts-nl.json
printf '"Antwoord ID","Laatste pagina","Datum ingestuurd","samenwerking","partij","amb[AMB1]","AMB2"\n"7","5","2026-11-02 10:00:00","P1","gemeente","A4","W"\n"8","2","","P1","gemeente","A1",""\n' |
	cz-import -r $r/limesurvey-codes-nl.json
printf 'ID;Begintijd;E-mail;Naam;Bij welk samenwerkingsverband hoort u?;Namens welke partij vult u dit in?;AMB1 De partners delen een ambitie;AMB2 Nog een\n1;x;a@b.nl;Jan;P1;Gemeente;Helemaal eens;Oneens\n' |
	cz-import -r $r/microsoft-forms.json
printf '"Tijdstempel","Bij welk samenwerkingsverband hoort u?","Namens welke partij vult u dit in?","Ambitie [AMB1 De partners delen een ambitie]"\n"2026/03/31 2:15:16 p.m. EET","P1","Gemeente","Mee eens"\n' |
	cz-import -r $r/google-forms.json
printf 'StartDate,Finished,ResponseId,samenwerking,partij,AMB1\nStart,Klaar,Id,Verband,Partij,Stelling\n"{""ImportId"":""a""}",b,c,d,e,f\n2026-01-01,1,R_1,P1,gemeente,4\n2026-01-01,0,R_2,P1,gemeente,4\n2026-01-01,1,R_3,P1,gemeente,6\n' |
	cz-import -r $r/qualtrics.json
printf '"id. Response ID","submitdate. Date submitted","partnership. Which partnership do you belong to?","party. For which party do you answer?","amb[AMB1]. The partners share an ambition. [..]","AMB2. Another"\n"7","2026-11-02 10:00:00","P1","Municipality","Agree","Don'"'"'t know"\n' |
	cz-import -r $r/limesurvey-texts-en.json
printf '"Response ID","Last page","Date submitted","partnership","party","amb[AMB1]","AMB2"\n"7","5","2026-11-02 10:00:00","P1","municipality","A4","W"\n"8","2","","P1","municipality","A1",""\n' |
	cz-import -r $r/limesurvey-codes-en.json
echo '== in English, and an export of Qualtrics that a spreadsheet saved again'
printf 'ID;Start time;Email;Name;Which partnership do you belong to?;For which party do you answer?;AMB1 The partners share an ambition;AMB2 Another\n1;x;a@b.nl;Jan;P1;Municipality;Strongly agree;Disagree\n' |
	cz-import -r $r/microsoft-forms-en.json
printf '"Timestamp","Which partnership do you belong to?","For which party do you answer?","Ambition [AMB1 The partners share an ambition]"\n"2026/03/31 2:15:16 PM EET","P1","Municipality","Agree"\n' |
	cz-import -r $r/google-forms-en.json
printf 'StartDate;Finished;ResponseId;samenwerking;partij;AMB1\r\nStart;Klaar;Id;Verband;Partij;Stelling\r\n"{""ImportId"":""a""}";b;c;d;e;f\r\n2026-01-01;WAAR;R_1;P1;gemeente;4\r\n' |
	cz-import -r $r/qualtrics.json
