#ifndef CZ_REPORT_COMPOSE_H
#define CZ_REPORT_COMPOSE_H

#include "report/build.h"

/* Shared by compose.c (the sections) and short.c (the first of them); nobody else. */

/* One cell of a table as it is shown; empty when there is no such table or column. */
const char *cz_compose_cell(struct cz_building *b, const char *table, const char *line, const char *column);
/* The half year of a column of the weeks as a picture; NULL: no memory. */
struct cz_picture *cz_compose_series(struct cz_building *b, const char *column);
/* Nothing is withheld in the first columns, so that what is not seen is not there. */
bool cz_compose_whole(const struct cz_table *t, size_t columns);
void cz_compose_short(struct cz_building *b, struct cz_section *s);

#endif
