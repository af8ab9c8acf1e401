#ifndef CZ_REPORT_COMPOSE_H
#define CZ_REPORT_COMPOSE_H

#include "report/build.h"

/* Shared by compose.c (the sections), short.c, missing.c and lowest.c (the first of them) and recruit.c; nobody else. */

/* One cell of a table as it is shown; empty when there is no such table or column. */
const char *cz_compose_cell(struct cz_building *b, const char *table, const char *line, const char *column);
/* The half year of a column of the weeks as a picture; NULL: no memory. */
struct cz_picture *cz_compose_series(struct cz_building *b, const char *column);
/* Nothing is withheld in the first columns, so that what is not seen is not there. */
bool cz_compose_whole(const struct cz_table *t, size_t columns);
/* A cell in a sentence: a rounded 0 is ‘fewer than five’, and one that is 0 is ‘none’. */
const char *cz_compose_about(struct cz_building *b, const struct cz_column *c, const struct cz_cell *cell);
/* The k-th of n names: ‘a’, ‘b’ or ‘c’, where last is the word before the last one. */
void cz_compose_add_name(struct cz_buf *names, size_t k, size_t n, const char *name, const char *last);
/* Whether the page has this section. */
bool cz_compose_wants(const struct cz_building *b, const char *id);
/* Of how many weeks some numbers are withheld, where there are such weeks. */
void cz_compose_say_hidden_weeks(struct cz_building *b, struct cz_section *s);
/* Whether the matching run is of a day after the week of the report, about which it tells nothing then. */
bool cz_compose_run_is_later(const struct cz_building *b);
/* The day of the matching run in words; empty when it has none. */
const char *cz_compose_day_of_run(struct cz_building *b);
/* Where one more volunteer would help, the first that may be told; NULL: nobody worked it out, or the tables show
 * nobody there. */
const char *cz_compose_best_recruit(struct cz_building *b);
/* For which kind of help it is missing, where one more volunteer would help, and why requests are left, in so many sentences. */
enum { CZ_MISSING_MOST = 5 };
size_t cz_compose_missing(struct cz_building *b, const char *s[CZ_MISSING_MOST]);
/* By how much two counts have to differ as they are shown, for the larger one to be larger in truth. */
double cz_compose_sure(const struct cz_cell *a, const struct cz_cell *b);
/* Which aspect of working together scores lowest, of all partnerships, in so many sentences. */
enum { CZ_LOWEST_MOST = 2 };
size_t cz_compose_lowest(struct cz_building *b, const char *s[CZ_LOWEST_MOST], bool *told); /* false: it cannot be seen, or differs */
void cz_compose_short(struct cz_building *b, struct cz_section *s);

#endif
