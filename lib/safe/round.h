#ifndef CZ_SAFE_ROUND_H
#define CZ_SAFE_ROUND_H

#include "safe/net.h"

/* Controlled rounding of counts that add up (Cox 1987): every count becomes the multiple of base just below or just above, and
 * all of them still add up. Multiples of base stay; with them 0.
 *
 * Of what is rounded so, nobody can tell a count that is not 0 to within fewer than base numbers. What is shown adds up by itself;
 * and a count that flows lies on a round trip along the arrows, on which all may as well be 1, 2, ... base - 1 more than shown.
 *
 * Each value must be the true count, not negative and far below CZ_NO_LIMIT, and they must add up. wish tells which way a count
 * should go; those that come first in the net are asked first, and each gets its wish unless what came before forbids it. So a
 * rounding that is feasible as a whole, such as that of last week, comes out again when it is wished for. Those without a wish are
 * settled last. CZ_ANY is no count but room beside counts: it becomes any multiple that makes the others fit. */
enum cz_wish { CZ_DOWN, CZ_UP, CZ_EITHER, CZ_ANY };

int cz_round_controlled(struct cz_net *n, int64_t base, enum cz_wish (*wish)(const void *ctx, size_t arc), const void *ctx,
			struct cz_err *err) CZ_MUST_CHECK;

#endif
