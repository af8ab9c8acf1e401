#ifndef CZ_REPORT_PARTS_H
#define CZ_REPORT_PARTS_H

#include "report/model.h"

/* The parts of a section, each under a heading, side by side: the overview that renderers put before the first of them. It tells
 * nothing that the parts' own tables do not tell. */

/* The table whose lines are the columns of the overview, when two parts or more have means; else NULL. parts: how many there are. */
const struct cz_table *cz_parts_like(const struct cz_section *s, size_t *parts);
/* The picture of means of the part that begins with this heading; NULL: it has none. */
const struct cz_picture *cz_parts_picture(const struct cz_section *s, size_t heading);
/* The mean of a part on a line by key; unknown where p is NULL or has no such line. */
struct cz_cell cz_parts_mean(const struct cz_picture *p, const char *key, const struct cz_column **c);

#endif
