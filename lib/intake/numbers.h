#ifndef CZ_INTAKE_NUMBERS_H
#define CZ_INTAKE_NUMBERS_H

#include "base/attr.h"
#include "intake/value.h"
#include <stdint.h>

/* The signs in the numbers of a column. With nothing declared (both 0) a number is read when it has one
 * meaning: 12, 2,5, 2.5, 1.234,5 and 1 234 do; 1.500 and 1,500 do not. With one declared, the other sign is
 * refused unless it is declared too. */
struct cz_number_style {
	char decimal;   /* ',' or '.' */
	char thousands; /* '.', ',', ' ' (any space) or '\'' */
};

bool cz_take_real(struct cz_str cell, const struct cz_number_style *style, double *out, struct cz_fault *fault) CZ_MUST_CHECK;
/* 3 and 3,0 are whole, 3,5 is not. */
bool cz_take_int(struct cz_str cell, const struct cz_number_style *style, int64_t *out, struct cz_fault *fault) CZ_MUST_CHECK;
/* A distance in kilometres: a bare number, or one with its unit (5 km, 2,5 kilometer, 800 m, 800 meter). */
bool cz_take_km(struct cz_str cell, const struct cz_number_style *style, double *out, struct cz_fault *fault) CZ_MUST_CHECK;
/* "15 minuten", "half uur": how long somebody wants to travel. */
bool cz_is_duration(struct cz_str cell);

#endif
