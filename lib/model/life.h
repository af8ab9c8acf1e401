#ifndef CZ_MODEL_LIFE_H
#define CZ_MODEL_LIFE_H

#include "model/store.h"

/* A stream may hold a match several times, once for each step of its life; the last step counts, whatever the order of the
 * records: that of the latest date and, within a day, the one furthest on. */

/* The matches of s, pair by pair, each in the order of its life. The list is the caller's to free; NULL: no memory. */
const struct cz_match **cz_life_sort(const struct cz_store *s) CZ_MUST_CHECK;
/* Of n matches sorted so, where the life that begins at `from` ends: its steps are m[from] .. m[end - 1]. */
size_t cz_life_end(const struct cz_match **m, size_t n, size_t from);

#endif
