#ifndef CZ_SCORE_AGENDA_IMPL_H
#define CZ_SCORE_AGENDA_IMPL_H

#include "score/agenda.h"

/* Shared by agenda.c (the points), reason.c (their sentences) and letter.c (all of it); nobody else. */

/* A number as it is said, to one decimal. What words say of means is true of what is read: 4.34 is no higher than 4.31. */
double cz_agenda_as_said(double v);
/* Whether two means read the same. */
bool cz_agenda_reads_same(double a, double b);
/* How many other aspects read the same as this one. */
uint32_t cz_agenda_count_equals(const struct cz_results *r, const struct cz_result *x);
/* How many aspects have a mean. */
uint32_t cz_agenda_count_scored(const struct cz_results *r, size_t group);
/* Whether some aspect reads higher. */
bool cz_agenda_any_higher(const struct cz_results *r, const struct cz_result *x);

#endif
