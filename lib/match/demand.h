#ifndef CZ_MATCH_DEMAND_H
#define CZ_MATCH_DEMAND_H

#include "match/town.h"

/* What a request demands of a volunteer, as far as bits tell it, in one line of memory: for who looks at all
 * requests again and again, which nearly all say no. 0: it does not matter. */
struct cz_demand {
	uint64_t needs, category, languages, training, skills;
	uint32_t times;
	cz_day vog; /* CZ_DAY_NONE: no certificate */
};

struct cz_demand cz_demand_of(const struct cz_match_town *t, const struct cz_ask *a);

/* No only where the rules say so. */
static inline bool cz_demand_may_suit(const struct cz_demand *d, const struct cz_hand *h)
{
	const uint64_t lacks = (d->needs & ~h->has) | (d->category & ~h->categories) | (d->training & ~h->trained) |
			       (d->skills & ~h->skills);
	return !lacks && d->vog <= h->vog_until && (!d->times || !h->times || (d->times & h->times)) &&
	       (!d->languages || (d->languages & h->languages));
}

/* Whether volunteer j, as they would be, may help request i, whose demand it is, and may not as they are (now;
 * NULL: they help nobody). The two may differ in how far they go, what they are trained for and their certificate,
 * and so in the rows of the policy whose needs they meet.
 * *km: the distance, if so. */
bool cz_demand_lets_in(const struct cz_demand *d, const struct cz_match_town *t, uint32_t i, uint32_t j,
		       const struct cz_hand *then, const struct cz_hand *now, double *km);

#endif
