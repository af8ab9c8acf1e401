#ifndef CZ_INTAKE_CURSOR_H
#define CZ_INTAKE_CURSOR_H

#include "base/str.h"
#include "base/text.h"

/* A place in the text of a cell, for the parsers of this folder. */
struct cz_cursor {
	const char *p, *end;
};

static inline struct cz_cursor cz_cursor_at(struct cz_str s)
{
	return (struct cz_cursor){s.s, s.s + s.n};
}

static inline struct cz_str cz_cursor_rest(const struct cz_cursor *c)
{
	return (struct cz_str){c->p, (size_t)(c->end - c->p)};
}

/* The sign here; NUL at the end, which no cell holds. */
static inline char cz_cursor_sign(const struct cz_cursor *c)
{
	return c->p < c->end ? *c->p : '\0';
}

static inline bool cz_cursor_take(struct cz_cursor *c, char sign)
{
	if (c->p == c->end || *c->p != sign)
		return false;
	c->p++;
	return true;
}

/* Whether these bytes come next; if so they are passed. */
static inline bool cz_cursor_takes(struct cz_cursor *c, const char *bytes)
{
	if (cz_cursor_sign(c) != *bytes || !cz_text_starts(cz_cursor_rest(c), bytes))
		return false;
	c->p += strlen(bytes);
	return true;
}

/* Past spaces of all the widths that cells hold: tab, space, no-break (U+00A0), thin (U+2009), narrow
 * no-break (U+202F). True when there was one. */
static inline bool cz_cursor_space(struct cz_cursor *c)
{
	const char *from = c->p;
	while (cz_cursor_take(c, ' ') || cz_cursor_take(c, '\t') || cz_cursor_takes(c, "\xc2\xa0") ||
	       cz_cursor_takes(c, "\xe2\x80\x89") || cz_cursor_takes(c, "\xe2\x80\xaf"))
		;
	return c->p > from;
}

/* Up to most digits; how many there were, and their value (most is 9 or less). */
static inline int cz_cursor_digits(struct cz_cursor *c, int most, int *value)
{
	int n = 0;
	*value = 0;
	for (; n < most && cz_sign_is_digit(cz_cursor_sign(c)); n++)
		*value = *value * 10 + (*c->p++ - '0');
	return n;
}

/* The ASCII letters here. */
static inline struct cz_str cz_cursor_word(struct cz_cursor *c)
{
	const char *from = c->p;
	while (cz_sign_is_letter(cz_cursor_sign(c)))
		c->p++;
	return (struct cz_str){from, (size_t)(c->p - from)};
}

#endif
