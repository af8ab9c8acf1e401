#ifndef CZ_MATCH_DETOUR_H
#define CZ_MATCH_DETOUR_H

#include "match/assign.h"

/* What a best plan loses when one pair more is fixed, without solving anything again.
 *
 * A pair that is fixed moves one place round a ring: R1 gets V2; who had V2 gets V3; and so on, until V9 is the one
 * that R1 had, or the ring passes outside, where places stay empty and requests unserved. The plan loses what the
 * cheapest such ring costs, and with the prices that prove the plan no part of a ring costs less than nothing: it is
 * a shortest path from the volunteer back to the request. One search from the request finds those of all its pairs,
 * the cheapest first; what lies beyond the outside is the same for all requests, and looked for once. */
struct cz_detours;

/* r is the optimal result of p, with its prices, and first as of cz_assign_first; points of a plan stay below 2^47. All
 * three have to outlive it. NULL: no memory. */
struct cz_detours *cz_detours_new(const struct cz_assign_problem *p, const struct cz_assign_result *r,
				  const size_t *first) CZ_MUST_CHECK;
void cz_detours_free(struct cz_detours *d);
/* To search beside d, at the same time: it borrows what d knows. NULL: no memory. */
struct cz_detours *cz_detours_beside(const struct cz_detours *d) CZ_MUST_CHECK;

struct cz_detour {
	uint64_t pair;
	int level;      /* steps of urgency lost: a place filled counts 3, 2 or 1 for urgency 1, 2 or 3 */
	int64_t points; /* points lost; may be below zero when steps are */
};

/* The pairs of request i that are not in the plan and could be, one after the other; none costs less than the one
 * before. Of so many at most, and those that cost as much as the last of them; the others may be there as well. most 0:
 * all.
 * 1: one more; 0: no more; below 0: an error, told in err. */
void cz_detours_begin(struct cz_detours *d, uint32_t i, size_t most);
int cz_detours_next(struct cz_detours *d, struct cz_detour *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
