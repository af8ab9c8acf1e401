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

bool cz_take_date(struct cz_str cell, const struct cz_date_style *style, cz_day *out, struct cz_fault *fault) CZ_MUST_CHECK;

#endif
