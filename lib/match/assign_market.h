#ifndef CZ_MATCH_ASSIGN_MARKET_H
#define CZ_MATCH_ASSIGN_MARKET_H

#include "match/assign_fast.h"

/*
 * What bidding (assign_bid.c) and searching (assign_market.c) share.
 *
 * Each buyer has its favourites, which are the best of its offers at the prices when it last looked at all, and no other one
 * gives more than `others`. As long as prices only rise that stays true, and most questions are answered by these few.
 */

struct cz_clear {
	struct cz_market *m;
	int32_t *size;   /* per buyer: how many goods it wants in all */
	int64_t *others; /* per buyer; CZ_MARKET_NEVER: to be sought */
};

/* All offers of buyer b are to be looked at again. */
static inline void cz_clear_forget(const struct cz_clear *c, uint32_t b)
{
	c->others[b] = CZ_MARKET_NEVER;
}

static inline uint32_t cz_clear_room(const struct cz_market *m, uint32_t good)
{
	return m->place[good + 1] - m->place[good] - m->taken[good];
}

static inline bool cz_clear_holds(const struct cz_market *m, uint32_t good, uint32_t buyer)
{
	for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
		if (m->sale[x].to == buyer)
			return true;
	return false;
}

/* Whether buyer b, who wants several goods, has this one; for buyers of one good, that which they hold is like any other. */
static inline bool cz_clear_has(const struct cz_clear *c, uint32_t b, uint32_t good)
{
	return c->size[b] > 1 && cz_clear_holds(c->m, good, b);
}

/* The best two things that a buyer could do, among all its offers. */
struct cz_choice {
	int64_t first, second; /* what they give */
	struct cz_end offer; /* the first; to CZ_NOBODY when there is none */
};

/* assign_bid.c: */
struct cz_choice cz_clear_choose(struct cz_clear *c, uint32_t b);
/* The first bids of all, in steps of the market's own. */
bool cz_clear_bid(struct cz_clear *c) CZ_MUST_CHECK;
/* Those who still want something bid from today's prices on. */
bool cz_clear_bid_on(struct cz_clear *c, int64_t step) CZ_MUST_CHECK;

#endif
