#ifndef CZ_INTAKE_FLUENCY_H
#define CZ_INTAKE_FLUENCY_H

#include "base/str.h"
#include <stdbool.h>
#include <stddef.h>

/* "Engels (goed)", "een beetje Nederlands": a language, and words for how well somebody speaks it. *at is 0 at first; each call gives
 * the next reading, the longest words for it first, since "niet goed" ends with "goed". False: there is no other reading.
 * *hardly: too little to help or be helped in, or not at all. */
bool cz_fluency_next(struct cz_str cell, size_t *at, struct cz_str *language, bool *hardly);

#endif
