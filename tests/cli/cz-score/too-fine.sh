# People who answered another number of items each have scores without a common measure: told so, not "nobody twice".
awk 'BEGIN {
	printf "{\"bank\":\"long\",\"scale\":[1,5],\"minimum\":0,\"aspects\":[{\"aspect\":\"a\",\"items\":[" >"bank.json"
	for (k = 1; k <= 20; k++)
		printf("%s{\"item\":\"A%d\"}", k > 1 ? "," : "", k) >"bank.json"
	print "]}]}" >"bank.json"
	n = split("7 9 11 13 16 17 19", answered, " ")
	for (wave = 1; wave <= 2; wave++)
		for (i = 1; i <= n; i++) {
			printf "{\"type\":\"response\",\"partnership\":\"P\",\"wave\":\"%d\",\"party\":\"formal\",\"respondent\":\"r%d\",\"answers\":{", wave, i
			for (k = 1; k <= answered[i]; k++)
				printf("%s\"A%d\":%d", k > 1 ? "," : "", k, 1 + (k * i + wave) % 5)
			print "}}"
		}
}' >in.jsonl
cz-score --bank bank.json in.jsonl | grep -o '"linked":{.*'
