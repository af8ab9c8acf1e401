#ifndef CZ_INTAKE_LEGEND_H
#define CZ_INTAKE_LEGEND_H

#include "intake/header.h"

/* A line above the header that says what values mean, "urgentie: 1 = laag, 5 = hoog" or "x = kan niet", says it of the columns with whose
 * names it begins, or else of all: it is added to their scales. */
int cz_legend_apply(struct cz_header *h, struct cz_str line, struct cz_err *err) CZ_MUST_CHECK;
/* The same of a line under the rows, which were read before it: what it says and their names did not is added to late_scale. number:
 * of the line. */
int cz_legend_compare(struct cz_header *h, struct cz_str line, size_t number, struct cz_err *err) CZ_MUST_CHECK;

#endif
