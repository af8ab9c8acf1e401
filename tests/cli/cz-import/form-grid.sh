# a grid of Google Forms: the statements of a bank that comes with cz, or of a file beside the recipe, in brackets
q1='Wij kunnen in een paar zinnen vertellen wat we samen willen bereiken.'
printf '%s\n' "Tijdstempel,Bij welk samenwerkingsverband hoort u?,Namens welke partij vult u dit in?,Ambitie [$q1],Ambitie [AMB2 Nog een.],$q1 x" \
	'1,P1,Gemeente,Weet niet / n.v.t.,n.v.t.,x' '2,P1,Gemeente,Mee eens,-,x' '3,P1,Gemeente,onbekend,soms,x' >form.csv
cz-import -r $EXAMPLES/recipes/google-forms.json form.csv || echo "status $?"
mkdir r
echo '{"bank": "own", "aspects": [{"aspect": "a", "items": [{"item": "Q7", "text": {"nl": "Wij kunnen in een paar zinnen vertellen wat we samen willen bereiken"}}]}]}' >r/own.json
echo '{"type": "response", "fields": [{"column": "Tijdstempel", "target": "respondent"}, {"target": "partnership", "constant": "P1"},
  {"target": "party", "constant": "formal"}], "answers": {"bank": "own.json"}}' >r/r.json
cz-import -r r/r.json form.csv
sed -i 's/own.json/absent.json/' r/r.json
cz-import -r r/r.json form.csv || echo "status $?"
