# two columns for one answer: the first counts, and the other is told, whether their names, a recipe or its pattern makes them one
printf 'Samenwerkingsverband;AMB1;AMB1;amb1\nP1;4;1;2\n' >twice.csv
cz-import --no-sandbox -t response twice.csv
printf 'Samenwerkingsverband;a;b\nP1;4;1\n' >items.csv
echo '{"type": "response", "otherFields": "known", "answers": {"items": {"a": "AMB1", "b": "AMB1"}}}' >items.json
cz-import --no-sandbox -r items.json items.csv
printf 'Samenwerkingsverband;Q1;Q1_toelichting;Q10;Q2\nP1;4;1;5;3\n' >match.csv
echo '{"type": "response", "otherFields": "known", "answers": {"match": "^Q([0-9])"}}' >match.json
cz-import --no-sandbox -r match.json match.csv
