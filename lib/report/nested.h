#ifndef CZ_REPORT_NESTED_H
#define CZ_REPORT_NESTED_H

#include "report/model.h"

/* Areas within areas: of a table whose lines are areas, the larger ones that have a page of their own, and so tell the sum of several
 * lines: BU90010203 lies in WK900102, and that in GM9001. An area with one line is that line, and one with all lines of the area
 * above is that area; neither is a group. */
#define CZ_NO_GROUP UINT32_MAX

struct cz_nested {
	uint32_t *group; /* per line: the smallest group in which it lies; CZ_NO_GROUP: in none */
	uint32_t *above; /* per group: the next larger one, or CZ_NO_GROUP */
	uint32_t groups;
};

#define CZ_NESTED_INIT {.group = NULL}

/* areas: NULL has no groups. 0, or CZ_ENOMEM. */
int cz_nested_find(struct cz_nested *x, const struct cz_table *areas, struct cz_err *err) CZ_MUST_CHECK;
void cz_nested_release(struct cz_nested *x);

#endif
