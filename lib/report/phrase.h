#ifndef CZ_REPORT_PHRASE_H
#define CZ_REPORT_PHRASE_H

#include "base/buf.h"
#include "base/message.h"
#include <stdint.h>

/* Everything a report says, in one table: phrase.def, one line each,
 *
 *	CZ_P(OPEN_NOW, "Er staat {0} hulpvraag open.|Er staan {0} hulpvragen open.", "...")
 *
 * {0} to {3} are the words filled in. A bar parts the form for one from the form for more; a phrase has
 * both or neither, in both languages. Language level B1: short sentences, everyday words. */
enum cz_phrase {
#define CZ_P(id, nl, en) CZ_P_##id,
#include "report/phrase.def"
#undef CZ_P
	CZ_PHRASES
};

/* The whole text of a phrase, with its braces and bar. */
const char *cz_phrase_text(enum cz_lang lang, enum cz_phrase id);

/* The phrase with its words filled in; n picks the form. words ends with NULL. */
void cz_phrase_add(struct cz_buf *b, enum cz_lang lang, enum cz_phrase id, int64_t n, const char *const *words);

#endif
