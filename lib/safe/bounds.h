#ifndef CZ_SAFE_BOUNDS_H
#define CZ_SAFE_BOUNDS_H

#include "safe/net.h"

/* What a stranger can work out: each count lies between low and high, and all of them add up as the net says. Replaces low and
 * high of every arc by the least and the most that the count can be; each of them, and every whole number in between, is
 * reached by some way to fill in all counts. value becomes one such way; what it was before only saves time.
 * 1: done; 0: no counts add up so, and the net is left as it was but for value; below 0: an error. */
int cz_bounds_find(struct cz_net *n, struct cz_err *err) CZ_MUST_CHECK;

#endif
