#ifndef CZ_MATCH_ASSIGN_MARKET_H
#define CZ_MATCH_ASSIGN_MARKET_H

#include "match/assign_fast.h"

/*
 * What bidding (assign_bid.c) and searching (assign_market.c) share.
 *
 * Each buyer has its favourites, which are the best of its offers at the prices when it last looked at all, and no other one
 * gives more than `others`. As long as prices only rise that stays true, and most questions are answered by these few. They are
 * sought when they are first needed: a buyer that comes with its best offers may never need any.
 */

enum { CZ_FAVOURITES = 6 };

struct cz_favourites {
	int64_t others; /* no other offer gives more; CZ_MARKET_NEVER: to be sought */
	struct cz_end offer[CZ_FAVOURITES]; /* where there are fewer: to CZ_NOBODY, at the end */
};

struct cz_clear {
	struct cz_market *m;
	int32_t *size;   /* per buyer: how many goods it wants in all */
	uint32_t *list;  /* per buyer: its favourites are favourites[list[b]]; 0: not yet sought */
	struct cz_favourites *favourites;
	uint32_t lists;  /* so many there are, from 1 */
	uint32_t *first; /* what buyer b holds: own[first[b]] .. own[first[b + 1] - 1], or fewer: then CZ_NOBODY */
	struct cz_end *own;
	bool in_steps;   /* the first bids rose by steps */
};

/* What is known of a buyer's offers: the favourites or, before these were sought, those with the most points. */
struct cz_known {
	const struct cz_end *offer, *end; /* where there are fewer: then CZ_NOBODY */
	int64_t others;
};

static inline struct cz_known cz_clear_known(const struct cz_clear *c, uint32_t b)
{
	const struct cz_favourites *f = c->favourites + c->list[b];
	if (c->list[b])
		return (struct cz_known){f->offer, f->offer + CZ_FAVOURITES, f->others};
	if (!c->m->best)
		return (struct cz_known){NULL, NULL, CZ_MARKET_NEVER};
	const struct cz_best *best = c->m->best + b; /* and no good is cheaper than the cheapest */
	return (struct cz_known){best->offer, best->offer + CZ_FEW, best->next - c->m->cheapest};
}

/* Prices fell: the favourites of buyer b are to be sought anew. */
static inline void cz_clear_forget(const struct cz_clear *c, uint32_t b)
{
	if (c->list[b])
		c->favourites[c->list[b]].others = CZ_MARKET_NEVER;
}

static inline uint32_t cz_clear_room(const struct cz_market *m, uint32_t good)
{
	return m->place[good + 1] - m->place[good] - m->taken[good];
}

/* The entry of buyer b for a good that it holds, or of none. */
static inline struct cz_end *cz_clear_own(const struct cz_clear *c, uint32_t b, uint32_t good)
{
	struct cz_end *o = c->own + c->first[b];
	while (o->to != good)
		o++;
	return o;
}

/* Asked of the side that has fewer: one request may want thousands. */
static inline bool cz_clear_holds(const struct cz_clear *c, uint32_t b, uint32_t good)
{
	const struct cz_market *m = c->m;
	const bool few = m->taken[good] < c->first[b + 1] - c->first[b];
	const struct cz_end *o = few ? m->sale + m->place[good] : c->own + c->first[b];
	const struct cz_end *end = few ? o + m->taken[good] : c->own + c->first[b + 1];
	const uint32_t other = few ? b : good;
	while (o < end && o->to != other)
		o++;
	return o < end;
}

/* Buyer b holds a good from now on. */
static inline void cz_clear_take(const struct cz_clear *c, uint32_t b, struct cz_end good)
{
	if (c->size[b] > 1)
		*cz_clear_own(c, b, CZ_NOBODY) = good;
}

/* Whether buyer b, who wants several goods, has this one; for buyers of one good, that which they hold is like any other. */
static inline bool cz_clear_has(const struct cz_clear *c, uint32_t b, uint32_t good)
{
	return c->size[b] > 1 && cz_clear_holds(c, b, good);
}

/* The best two things that a buyer could do, among all its offers. */
struct cz_choice {
	int64_t first, second; /* what they give */
	struct cz_end offer;   /* the first; to CZ_NOBODY when there is none */
};

/* assign_bid.c: */
struct cz_choice cz_clear_choose(struct cz_clear *c, uint32_t b);
/* Buyer b holds a good no longer, and so may choose it again: it becomes one of the favourites. */
void cz_clear_lose(struct cz_clear *c, uint32_t b, uint32_t good);
/* The first bids of all, in steps of the market's own. */
bool cz_clear_bid(struct cz_clear *c) CZ_MUST_CHECK;
/* Those who still want something bid from today's prices on. */
bool cz_clear_bid_on(struct cz_clear *c, int64_t step) CZ_MUST_CHECK;
/* assign_few.c: all of it, for few buyers who want many goods each, but for the gains. */
bool cz_clear_is_for_few(const struct cz_market *m);
bool cz_clear_few(struct cz_market *m) CZ_MUST_CHECK;

#endif
