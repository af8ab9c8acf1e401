#ifndef CZ_INTAKE_USUAL_H
#define CZ_INTAKE_USUAL_H

#include "base/arena.h"
#include "base/attr.h"
#include "base/str.h"
#include <stdbool.h>

/* Words that came by, as many as an office uses in its lists: a few hundred, in ever other rows of them. */
struct cz_usual;

/* The word, when it is one of them; it lives as long as they. NULL: it is not known. u may be NULL. */
const char *cz_usual_find(const struct cz_usual *u, struct cz_str word);
/* Keep a copy of a word that cz_usual_find does not know, unless it is long or there are many. The first call makes *u, in mem. False: no
 * memory. */
bool cz_usual_add(struct cz_usual **u, struct cz_arena *mem, struct cz_str word) CZ_MUST_CHECK;

#endif
