#ifndef CZ_DATA_SCAN_H
#define CZ_DATA_SCAN_H

#include "data/value.h"

/* A small scanner for lines as cz itself writes them (canonical: see data/emit.h): one object, no white
 * space outside strings, escapes only where JSON asks for them, whole numbers of up to 18 digits, plain
 * reals, valid UTF-8, no key twice. It is some ten times as fast as a full parser; whatever differs in
 * any way is refused here and goes to cz_json_parse, which stays the authority.
 *
 * True: *out is what cz_json_parse would have given; strings without escapes point into s, all else is
 * in the arena. False: not canonical, or memory is out; nothing is to be concluded about the line. */
bool cz_scan_line(const char *s, size_t n, struct cz_arena *a, struct cz_value *out) CZ_MUST_CHECK;

/* The scanner piece by piece, for who knows what members come in which order. The byte at end can be read
 * and is a control sign, so that nothing runs over it. */
struct cz_scan {
	const char *p, *end;
	struct cz_arena *a;
};

bool cz_scan_value(struct cz_scan *s, struct cz_value *out) CZ_MUST_CHECK;

/* Step over n signs that have to stand here. */
static inline bool cz_scan_word(struct cz_scan *s, const char *w, size_t n)
{
	if ((size_t)(s->end - s->p) < n || memcmp(s->p, w, n) != 0)
		return false;
	s->p += n;
	return true;
}

#endif
