# an answer, a number of years or a day is no skill; a VOG or a car that is asked belongs in its own column, since nobody has it as a skill
take() { echo "== $1"; type=$2; shift 2; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t "$type" in.csv || echo "status $?"; }
take 'skills' volunteer 'nr;aanbod;pc;Ervaring' '1;tuin;3511;ja' '2;tuin;3511;nee' '3;tuin;3511;5 jaar' '4;tuin;3511;verpleegkundige, nog geen EHBO'
take 'training' volunteer 'nr;aanbod;pc;Training' '1;tuin;3511;12-3-2024' '2;tuin;3511;Valpreventie (nog niet)' '3;tuin;3511;Valpreventie'
take 'conditions' request 'nr;soort hulp;pc;Eisen' '1;tuin;3511;VOG, auto' '2;tuin;3511;geduld'
