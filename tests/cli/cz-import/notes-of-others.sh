# what remarks tell of somebody or something else is why help is asked for, and no end
take() { # TYPE REMARK...
	type=$1
	shift
	for note; do
		printf 'nr;hulp;pc;Opmerking\n1;tuin;3511;%s\n' "$note" | cz-import -t "$type" 2>&1 >/dev/null | grep -q CZ373 && echo "ended: $note" || echo "goes on: $note"
	done
}
for type in request volunteer; do
	echo "== $type"
	take $type 'man overleden' 'vorige vrijwilliger is gestopt' 'thuiszorg is gestopt' 'zoon is verhuisd' 'gestopt met roken' 'kan niet meer tillen' 'net verhuisd naar de wijk' 'heeft iemand nodig'
	take $type 'kan niet meer' 'gestopt met vrijwilligerswerk' 'gestopt met hulp' 'heeft iemand' 'overleden 3-5-2026' 'mevrouw is overleden' 'verhuisd' 'gestopt per 1-1' 'afgerond'
done
