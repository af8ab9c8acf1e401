#ifndef CZ_INTAKE_YESNO_H
#define CZ_INTAKE_YESNO_H

#include "base/attr.h"
#include "intake/value.h"

/* Ja, J, yes, y, waar, true, 1, x, v and a tick mark, whatever their case; nee, neen, n, no, onwaar, false, 0.
 * That an empty cell means no in a column of crosses is for the recipe to say. */
bool cz_take_yesno(struct cz_str cell, bool *out, struct cz_fault *fault) CZ_MUST_CHECK;

#endif
