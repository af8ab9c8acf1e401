#ifndef CZ_SCORE_AGENDA_IMPL_H
#define CZ_SCORE_AGENDA_IMPL_H

#include "score/agenda.h"

/* Shared by agenda.c (the points) and reason.c (their sentences); nobody else. */

/* Whether two means read the same, to the decimal in which they are said. */
bool cz_agenda_reads_same(double a, double b);
/* How many other aspects read the same as this one. */
uint32_t cz_agenda_count_equals(const struct cz_results *r, const struct cz_result *x);
bool cz_agenda_any_higher(const struct cz_results *r, const struct cz_result *x);

#endif
