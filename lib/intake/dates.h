#ifndef CZ_INTAKE_DATES_H
#define CZ_INTAKE_DATES_H

#include "base/attr.h"
#include "base/date.h"
#include "intake/date_style.h"
#include "intake/value.h"

/* Whether it is numbers of which each of the first two may be the month, such as 4/5/2026. */
bool cz_date_is_either(struct cz_str cell);
/* The same of those whose order does not matter: 4/4/2026. */
bool cz_date_is_same(struct cz_str cell);
/* The first two numbers of a date of which either may be the month. */
bool cz_date_pair(struct cz_str cell, int *first, int *second);

bool cz_take_date(struct cz_str cell, const struct cz_date_style *style, cz_day *out, struct cz_fault *fault) CZ_MUST_CHECK;

/* The day that a program writes where there is none, with or without a time: of Access and Excel (30-12-1899, 0-1-1900, 1-1-1900,
 * 1-1-1904), Unix (1970-01-01), and databases (0000-00-00, 0001-01-01, 1753-01-01). */
bool cz_date_is_empty(struct cz_str cell);

#endif
