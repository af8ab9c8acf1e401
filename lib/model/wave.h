#ifndef CZ_MODEL_WAVE_H
#define CZ_MODEL_WAVE_H

#include "base/str.h"

/* The order of measurements, from their names: 9 and 10, 2026-9 and 2026-10, meting 2 and meting 10, Q4 2025 and Q1 2026. The
 * numbers in a name decide, one after the other, or from the last one back when that alone is a year (Q1 2026, 30-11-2026). */

/* Below, at or above 0; every two names have an order, by their letters where numbers tell none. */
int cz_wave_compare(struct cz_str a, struct cz_str b);
/* Whether a is before b and the numbers tell so. No order is known of names without a number (nulmeting, eindmeting), of
 * three numbers without a year (1-12-25: which of them is it?), and of names whose numbers are of another kind or number (meting 2,
 * Q1 2026). */
bool cz_wave_is_before(struct cz_str a, struct cz_str b);

#endif
