#ifndef CZ_SAFE_SUPPRESS_H
#define CZ_SAFE_SUPPRESS_H

#include "safe/net.h"

/* Suppression of counts that add up. Counts from 1 to least - 1 are withheld, and so many others that each of these could be
 * `room` more than it is: there is a way round through counts that are withheld too, which would take the difference. (In a
 * two-way table such a way is a cycle of cells, Gusfield 1988.) Of all ways the one is taken that hides least.
 *
 * value of each arc: the true counts, which add up. state: one per arc, changed from CZ_TOLD to CZ_SECRET where a count is to be
 * withheld. What is published nowhere, or was withheld before, begins as CZ_SECRET; CZ_KNOWN was told before, and hiding it
 * would hide nothing. Where such counts leave no way round, bounds.h will tell. 0, or CZ_ENOMEM. */
enum cz_secrecy { CZ_TOLD, CZ_SECRET, CZ_KNOWN };

int cz_suppress(const struct cz_net *n, uint8_t *state, int64_t least, int64_t room, struct cz_err *err) CZ_MUST_CHECK;

#endif
