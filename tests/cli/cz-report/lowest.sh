# What the first screen says to be lowest most often is lowest on so many agendas, alone or together with others.
for seed in 2 3 5; do
	cz-generate --requests 50 --volunteers 20 --partnerships 12 --seed $seed --as-of 2026-11-25 -o town.jsonl
	cz-score town.jsonl -o scores.jsonl
	for edition in public internal; do
		cz-report -q --as-of 2026-11-25 town.jsonl scores.jsonl --edition $edition --format markdown >page
		echo "town $seed, $edition:"
		grep -o 'praten[?]\*\* .*laagst[^.]*[.]\( Waar meer [^.]*[.]\)*' page | cut -c11-
		grep '^- .*laagst' page | cut -d. -f1 >agendas
		for aspect in Ambitie Belangen Relatie Organisatie Proces; do
			echo "$aspect on $(grep -c "$aspect" agendas || :) of $(wc -l <agendas) agendas"
		done
	done
done
