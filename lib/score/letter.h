#ifndef CZ_SCORE_LETTER_H
#define CZ_SCORE_LETTER_H

#include "score/write.h"

/* The agendas of a bank in words, for whoever leads the conversation: plain text for a terminal or a mail, in lines of at most
 * CZ_LETTER_WIDTH signs. Of each partnership who answered, what goes well, what to talk about first and why, what after that, and what
 * cannot be told. How many agendas that were. */
enum { CZ_LETTER_WIDTH = 76 };

size_t cz_letter_add(const struct cz_results *r, const struct cz_score_form *f, enum cz_lang lang, struct cz_buf *out);
/* After the last of a run of so many agendas: what they are, and for whom. */
void cz_letter_end(size_t agendas, enum cz_lang lang, struct cz_buf *out);

#endif
