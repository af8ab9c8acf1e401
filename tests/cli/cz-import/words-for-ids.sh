# words beside an id that say who stopped, words in the place of another record's id, and two partnerships in one cell are no ids
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'stopped or away' volunteer 'nr;aanbod;pc' 'V1;tuin;3511' 'V2 gestopt;tuin;3511' 'V3 (uitgeschreven);tuin;3511' 'V4 - niet meer;tuin;3511' \
	'oud V5;tuin;3511' 'V6 †;tuin;3511' 'V7 (pauze);tuin;3511' '8-oud;tuin;3511' 'V9 (noord);tuin;3511' 'VRIJ-2026-010;tuin;3511'
take 'who is refused' request 'nr;soort hulp;niet met' '1;tuin;V1, V2' '2;tuin;geen mannen' '3;tuin;noord' '4;tuin;rokers' '5;tuin;V12, Honden'
take 'what is asked' match 'Hulpvraag;Vrijwilliger' 'tuin;V1' '102;V2'
take 'two partnerships' response 'respondent;samenwerking;partij;AMB1' '1;P1, P2;gemeente;4' '2;P1;gemeente;4'
