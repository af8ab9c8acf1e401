# A sheet whose dates may be other days than was read makes no report, and the one of last week stays
export TODAY=2026-11-18
DEMO=1 sh "$EXAMPLES/cron-mail.sh" >out
before=$(cat published/*.json | cksum)
awk -F';' -v OFS=';' 'NR == 1 { while ($++c != "Aangemeld op"); print; next } { split($c, d, "-"); if (length($c) > 7) $c = d[2] "/" d[1] "/" d[3]; print }' \
	inbox/hulpvragen.csv >us.csv
mv us.csv inbox/hulpvragen.csv
sh "$EXAMPLES/cron-mail.sh" >out 2>err || echo "status $?"
grep -a -e ' CZ329: ' -e 'no report' err
wc -c <out
[ "$before" = "$(cat published/*.json | cksum)" ] && echo "the report stands"
