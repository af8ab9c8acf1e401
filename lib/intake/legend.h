#ifndef CZ_INTAKE_LEGEND_H
#define CZ_INTAKE_LEGEND_H

#include "intake/header.h"

/* A line above the header that says what values mean, "urgentie: 1 = laag, 5 = hoog" or "x = kan niet", says it of the columns with whose
 * names it begins, or else of all: it is added to their scales. */
int cz_legend_apply(struct cz_header *h, struct cz_str line, struct cz_err *err) CZ_MUST_CHECK;

#endif
