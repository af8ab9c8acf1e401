#ifndef CZ_MODEL_PERSONAL_PARTS_H
#define CZ_MODEL_PERSONAL_PARTS_H

#include "base/text.h"

/* What the files behind personal.h share: how they read the signs of a text, and the titles of persons. */

/* At a glance: a letter, or a byte of a sign outside ASCII. */
static inline bool cz_sign_may_be_letter(char c)
{
	return cz_sign_is_letter(c) || (unsigned char)c > 0x7f;
}

static inline bool cz_sign_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The first byte of the sign that the byte at i is of. */
static inline char cz_sign_lead(struct cz_str s, size_t i)
{
	while (i && ((unsigned char)s.s[i] & 0xc0) == 0x80)
		i--;
	return s.s[i];
}

/* Whether a sign that begins so is a letter. Those of other alphabets are, but not the signs of 0xc2, as the space that does not
 * break, and of 0xe2, as dashes, quotes and the sign of the euro. */
static inline bool cz_lead_is_letter(char lead)
{
	return cz_sign_may_be_letter(lead) && lead != '\xc2' && lead != '\xe2';
}

/* How many digits stand in a row from i on. */
static inline size_t cz_digits_at(struct cz_str s, size_t i)
{
	size_t n = 0;
	while (i + n < s.n && cz_sign_is_digit(s.s[i + n]))
		n++;
	return n;
}

enum {
	CZ_TITLE_OPENS = 1, /* in small letters it opens what is a name as a whole: "mw. A. Bakker" */
	CZ_TITLE_TELLS = 2, /* in a text it makes a name of what follows */
	CZ_TITLE_DOT = 4,   /* but only with a dot behind it */
	CZ_TITLE_NOUN = 8,  /* it is a word of the language too: only a name with a capital can be told behind it */
};

struct cz_title {
	const char *word;
	unsigned is; /* CZ_TITLE_ */
};

/* The title that a word without its dot is, in capitals or not; or NULL. */
const struct cz_title *cz_title_of(struct cz_str word);

#endif
