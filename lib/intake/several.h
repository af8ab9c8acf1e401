#ifndef CZ_INTAKE_SEVERAL_H
#define CZ_INTAKE_SEVERAL_H

#include "base/str.h"
#include <stdbool.h>

/* Whether a cell gives several ids where one is expected: "V2, V3", "12 en 13", "V2/V3". Between them stands a comma, a
 * semicolon, a bar, a line end, "en" or "t/m", and each has a digit; a stroke without spaces or a plus may belong to
 * one id, as in "2026/014", so between such each has to begin with the same letters. */
bool cz_several_ids(struct cz_str cell);

/* How long the sign or word at i is that stands between several of something in one cell, as "," and " en "; 0: there is none. */
size_t cz_several_between(struct cz_str s, size_t i);

#endif
