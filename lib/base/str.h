#ifndef CZ_BASE_STR_H
#define CZ_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A borrowed stretch of bytes, not NUL-terminated; its owner says how long it lives. */
struct cz_str {
	const char *s;
	size_t n;
};

#define CZ_STR(literal) ((struct cz_str){"" literal, sizeof(literal) - 1})

static inline struct cz_str cz_str_of(const char *s)
{
	return (struct cz_str){s, strlen(s)};
}

static inline bool cz_str_eq(struct cz_str a, struct cz_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Byte by byte, as memcmp and strcmp: below, at or above 0. */
static inline int cz_str_compare(struct cz_str a, struct cz_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.s, b.s, n) : 0;
	return c ? c : (a.n > b.n) - (a.n < b.n);
}

static inline bool cz_str_is(struct cz_str a, const char *literal)
{
	return cz_str_eq(a, cz_str_of(literal));
}

/* Walk over the parts of a text that sep joins; *rest, which may be NULL, moves on. False: there are no more. */
static inline bool cz_str_part(const char **rest, char sep, struct cz_str *part)
{
	if (!*rest || !**rest)
		return false;
	*part = (struct cz_str){*rest, strcspn(*rest, (char[]){sep, '\0'})};
	*rest += part->n + ((*rest)[part->n] == sep);
	return true;
}

#endif
