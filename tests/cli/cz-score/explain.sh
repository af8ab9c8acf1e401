cz-score --explain p_min
cz-score --explain mean --lang nl
cz-score --explain list | tr '\n' ' '
cz-score --explain too_fine
cz-score --explain , || cz-score --explain shoe-size
