#ifndef CZ_MATCH_ASSIGN_FAST_H
#define CZ_MATCH_ASSIGN_FAST_H

#include "base/arena.h"
#include "match/assign_impl.h"

/* The fast engine's parts, for problems without fairness between areas; assign_layers.c tells the method. */
struct cz_fast {
	const struct cz_assign_problem *p;
	struct cz_arena mem;
	bool *chosen;      /* per pair */
	uint64_t *places;  /* per volunteer: its places are places[j] .. places[j + 1] - 1 */
	uint32_t *holder;  /* per place: a request, for the first taken[j] of them */
	uint32_t *taken;   /* per volunteer */
	int32_t *unserved; /* per request */
	uint8_t *level;    /* per volunteer: the highest bonus of an unserved request that could use a place */
	uint8_t *layer;    /* per request: the same for one of its helpers */
	int64_t *ask;      /* per volunteer: what a place goes for, in levels and points */
	int64_t *worth;    /* per request: what it gains by one helper */
};

/* A level, beside points that are never as many as half of it: assign_check.c says why. */
#define CZ_FAST_LEVEL ((int64_t)1 << 56)

/* What the pair does worse than nothing: never below zero when it is not in use, never above when it is. */
static inline int64_t cz_fast_loss(const struct cz_fast *f, uint32_t i, uint64_t e)
{
	return f->worth[i] + f->ask[f->p->volunteer[e]] - f->p->score[e] - cz_assign_bonus(f->p, i) * CZ_FAST_LEVEL;
}

static inline uint64_t cz_fast_pair(const struct cz_fast *f, uint32_t i, uint32_t j)
{
	uint64_t e = f->p->row[i];
	while (f->p->volunteer[e] != j)
		e++;
	return e;
}

/* Buyers each want `want` different goods and must get them; a good has places, the k-th of which costs at least
 * floor(k). cz_market_clear finds the sales with the most points, and prices for which nobody would rather buy
 * another good. */
struct cz_market {
	uint32_t buyers, goods;
	uint64_t *start; /* per buyer: its offers are offer[start[b]] .. offer[start[b + 1] - 1] */
	struct cz_offer {
		uint32_t good;
		int32_t points;
	} *offer;
	int32_t *want;    /* per buyer: how many it still lacks */
	uint64_t *places; /* per good, as in struct cz_fast */
	uint32_t *holder, *taken;
	int64_t *price;   /* per good: what one place of it goes for now */
	int64_t step;     /* what bids rise by at least; 0 where places are to spare */
	bool *must;       /* per good: must be sold, whatever the points; NULL: none, and no step either */
	int64_t (*floor)(const struct cz_market *m, uint32_t good, uint64_t k);
	const void *ctx;
};

bool cz_fast_serve(struct cz_fast *f) CZ_MUST_CHECK;
bool cz_market_clear(struct cz_market *m) CZ_MUST_CHECK;
bool cz_fast_prices(struct cz_fast *f, struct cz_assign_result *r) CZ_MUST_CHECK;
int cz_fast_ties(struct cz_fast *f, struct cz_err *err) CZ_MUST_CHECK;

#endif
