# the items of a bank that comes with cz are known however their codes are written; what is of who answers, or of how important it is, is no answer
take() { echo "== $1"; shift; printf '%s\n' "$@" >in.csv; cz-import --no-sandbox -t response in.csv || echo "status $?"; }
H='respondent;samenwerking;partij'
take 'codes' "$H;amb1;AMB 2;Amb_3;ORG-1;Q12" '1;P1;gemeente;4;3;2;1;5'
take 'of who answers' "$H;AMB1;PC4;LFT1" '1;P1;gemeente;4;3511;45'
take 'how important' "$H;Belangrijk [Er staat op papier wie waarover mag beslissen.];AMB1" '1;P1;gemeente;5;4'
