#ifndef CZ_INTAKE_WORDS_H
#define CZ_INTAKE_WORDS_H

#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"
#include "base/message.h"

/* Words that were not known, with how often they came: what an officer needs for the map of a recipe. They are values
 * of records, so they are kept only for who asked to see values. */
struct cz_words {
	struct cz_map text; /* "field: word" */
	struct cz_word {
		enum cz_message id;
		size_t n;
	} *word;
	size_t cap;
};

#define CZ_WORDS_INIT {0}

/* Whether remarks of this number are about a word that a map could know. */
bool cz_words_wanted(enum cz_message id);
/* Count one; when there are a thousand different ones, new ones are left out. */
int cz_words_add(struct cz_words *w, enum cz_message id, const char *field, struct cz_str word, struct cz_err *err) CZ_MUST_CHECK;
/* Those of a remark, the most frequent first, a line each. False: no memory. */
bool cz_words_print(const struct cz_words *w, enum cz_message id, struct cz_buf *out) CZ_MUST_CHECK;
void cz_words_release(struct cz_words *w);

#endif
