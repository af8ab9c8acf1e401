# Ten left, which is enough to be told. But the weeks of the districts' pages show some of them leave, and would use them up.
cz-generate --seed 8 --requests 166 --volunteers 215 --partnerships 2 --as-of 2026-11-25 >town
for edition in public internal; do
	cz-report --as-of 2026-11-25 --week 2026-W45 --sdc suppress --edition $edition --format csv town | grep '^volunteers,left,' || echo none
done
