#ifndef CZ_INTAKE_HIDDEN_H
#define CZ_INTAKE_HIDDEN_H

#include "base/str.h"
#include <stdbool.h>

/* Signs that nobody sees, such as a zero-width space, a soft hyphen or the mark of a file that was put behind another: they come along
 * when a value is copied out of a page, and make another id of it. */
bool cz_hidden_any(struct cz_str s);
/* Copy s without them, and without white space at its ends; out has room for all of s. How long it is. */
size_t cz_hidden_strip(struct cz_str s, char *out);

#endif
