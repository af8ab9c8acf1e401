#ifndef CZ_VERIFY_BOUND_H
#define CZ_VERIFY_BOUND_H

#include "verify/contest.h"

/* A plan as far as it is allowed: chosen pairs by request. */
struct cz_chosen {
	uint32_t request, volunteer;
	int32_t score;
	size_t match; /* in the store */
};

struct cz_plan_value {
	int64_t places, by_urgency[3];
	struct cz_worth worth;
};

/* What the plan reaches. used: per volunteer, how many of the chosen; unserved: per area, places left open. */
void cz_bound_plan(const struct cz_contest *c, const struct cz_chosen *v, size_t n, int64_t *used, int64_t *unserved,
		   struct cz_plan_value *out);

/* What no plan can beat, whatever the prices are (linear-programming duality): every place wanted goes to the pair that
 * gains most at these prices, and every place of a volunteer and every open place of an area earns what its price is
 * above its cost. Where this equals what a plan reaches, the plan is the best there is.
 *
 * What the plan lacks against it falls apart into what each request lacks by what it got, and each volunteer by places
 * that are empty, never below zero; the sum of both, and of what areas lack, is bound - plan. first[i] is where the
 * chosen of request i begin. */
struct cz_bound {
	struct cz_worth worth;
	struct cz_worth *lost_by_request, *lost_by_volunteer; /* NULL: not wanted */
};

int cz_bound_make(struct cz_bound *b, const struct cz_contest *c, const struct cz_worth *price,
		  const struct cz_chosen *v, const size_t *first, const int64_t *used, bool losses,
		  struct cz_err *err) CZ_MUST_CHECK;
void cz_bound_release(struct cz_bound *b);

#endif
