#ifndef CZ_MATCH_ASSIGN_FAST_H
#define CZ_MATCH_ASSIGN_FAST_H

#include "base/arena.h"
#include "match/assign_askers.h"
#include "match/assign_impl.h"
#include "match/assign_pairs.h"

/* The fast engine's parts, for problems without fairness between areas; assign_layers.c tells the method. */

/*
 * The problem and its plan. Requests and volunteers have numbers of the engine's own, so that who knows each other is near in
 * memory. The phases in their order (those without cz_fast_ are parts of cz_fast_solve), what each sets, and what holds once
 * it is through; what it does not name stays.
 *
 *	cz_fast_number  request, volunteer, pair, best,  pairs have the engine's numbers
 *	                degree, most_points
 *	make_room       place, unit, bonus, and room     each has as many places and helpers as it has pairs, at most
 *	                for what follows
 *	cz_fast_serve   server, holder, taken,           as many as can be are served, no matter by whom
 *	                unserved, level
 *	find_layers     layer                            which pairs may be in a plan of most places
 *	run_markets     server, ask, worth               server is the best plan, and ask and worth prove it
 *	list_holders    points, holder, taken, unserved  holder tells the same plan as server
 *	cz_fast_prices  low, holds                       low proves the plan, too, and nothing smaller does
 *	  when pairs come (assign.h, rounds):
 *	cz_fast_grow    pair, best, fresh, place, unit,  there is room for the new pairs; ask and worth prove the plan but
 *	                ask of who gets places           for these
 *	cz_fast_again   server, points, holder, taken,   as after list_holders; level and layer are of the first solve, and
 *	                unserved, ask, worth, moved,     of no use
 *	                refilled
 *	cz_fast_prices  low, holds                       as above; nobody is moved or refilled
 *	  at the end:
 *	cz_fast_add_proof  ask, worth                    they are the sum of two proofs: fewer pairs look equal
 *	cz_fast_ties    server                           of the equal plans the one of the highest ties; points and holder
 *	                                                 are of another
 */
struct cz_fast {
	const struct cz_assign_problem *p;
	struct cz_arena mem, grows; /* grows: what does so when pairs come */
	uint32_t requests, volunteers;
	uint32_t *request, *volunteer; /* the numbers in p */
	bool lasts;                    /* pairs are to be at hand when those of p have gone */
	struct cz_pairs pair;          /* of each request */
	struct cz_best *best;          /* per request */
	uint32_t *degree;              /* per volunteer: how many pairs it has, until it becomes `taken` */
	struct cz_askers askers;
	uint64_t *fresh;               /* per request: its pairs from here on are new; NULL before any came */
	int64_t most_points;           /* the largest size of a score, from 1 */
	int64_t least_load;            /* no place costs less */

	uint32_t *unit;          /* per request: its helpers are server[unit[i]] .. server[unit[i + 1] - 1] */
	uint32_t *server;        /* a volunteer, or CZ_NOBODY */
	int32_t *points;         /* of that pair; known when the markets are closed */
	int32_t *unserved;       /* per request */
	uint32_t *place;         /* per volunteer: its places are holder[place[j]] .. holder[place[j + 1] - 1] */
	struct cz_end *holder;   /* a request, for the first taken[j] of them */
	uint32_t *taken;

	uint8_t *bonus; /* per request: 3, 2, 1 for urgency 1, 2, 3 */
	uint8_t *level; /* per volunteer: the highest bonus of an unserved request that could use a place */
	uint8_t *layer; /* per request: the same for one of its helpers */
	int64_t *ask;   /* per volunteer: what a place goes for, in levels and points */
	int64_t *worth; /* per request: what it gains by one helper */
	int64_t *low;   /* per volunteer: the smallest price that proves the plan as well; NULL before it is sought */

	/* Where pairs may still come: since the smallest prices were sought. */
	uint32_t *holds; /* per volunteer: the request that keeps its smallest price up, or CZ_NOBODY */
	bool *moved;     /* per request: it got other helpers */
	bool *refilled;  /* per volunteer: more or fewer of its places are in use */
};

/* A level, beside points that are never as many as half of it: assign_check.c says why. */
#define CZ_FAST_LEVEL ((int64_t)1 << 56)

/* What request i does worse by the pair than by nothing: never below zero when it is not in use, never above when it is. */
static inline int64_t cz_fast_loss(const struct cz_fast *f, uint32_t i, struct cz_end o)
{
	return f->worth[i] + f->ask[o.to] - o.points - f->bonus[i] * CZ_FAST_LEVEL;
}

/* Does volunteer j serve request i? */
static inline bool cz_fast_serves(const struct cz_fast *f, uint32_t i, uint32_t j)
{
	for (uint32_t u = f->unit[i]; u < f->unit[i + 1]; u++)
		if (f->server[u] == j)
			return true;
	return false;
}

/* Whether request i, who may have several helpers, has this one; for the others the one they have is like any other. */
static inline bool cz_fast_has(const struct cz_fast *f, uint32_t i, uint32_t j)
{
	return f->unit[i + 1] - f->unit[i] > 1 && cz_fast_serves(f, i, j);
}

/* Helpers come into the first free unit. A request that wants more of them than it has pairs may be unserved and yet
 * lack none. */
static inline bool cz_fast_lacks(const struct cz_fast *f, uint32_t i)
{
	return f->unit[i] < f->unit[i + 1] && f->server[f->unit[i + 1] - 1] == CZ_NOBODY;
}

/* The place of volunteer j that request i holds; there is one. */
static inline struct cz_end *cz_fast_place(const struct cz_fast *f, uint32_t j, uint32_t i)
{
	struct cz_end *h = f->holder + f->place[j];
	while (h->to != i)
		h++;
	return h;
}

static inline uint32_t cz_fast_room(const struct cz_fast *f, uint32_t j)
{
	return f->place[j + 1] - f->place[j] - f->taken[j];
}

/* Cost of volunteer j's (k+1)-th place. */
static inline int64_t cz_fast_load(const struct cz_fast *f, uint32_t j, int64_t k)
{
	return f->p->load ? cz_assign_load(f->p, f->volunteer[j], k) : 0;
}

/*
 * Buyers each want `want` different goods and must get them; a good has places, the k-th of which costs at least
 * floor(k). cz_market_clear finds the sales with the most points, and prices for which nobody would rather buy
 * another good.
 */
struct cz_market {
	uint32_t buyers, goods;
	struct cz_pairs offer;   /* of each buyer */
	const struct cz_best *best; /* per buyer; NULL: not known */
	int32_t *want;           /* per buyer: how many it still lacks */
	uint32_t *place;         /* per good, as in struct cz_fast */
	struct cz_end *sale;     /* per place: its buyer, for the first taken[good] of them */
	uint32_t *taken;
	int64_t *price;          /* per good, at the end: what one place of it goes for */
	int64_t *gain;           /* per buyer, at the end: by the worst good that it got */
	int64_t (*floor)(const struct cz_market *m, uint32_t good, uint32_t k);
	int64_t cheapest;        /* no floor is below */
	int64_t most_points;     /* the largest size of an offer's points */
	int64_t step;            /* what bids rise by where they would be too many without; 0: they never do */
	const uint32_t *must;    /* per good: so many of its places must be sold, whatever the points; NULL: none */
	struct cz_pairs asker;   /* of each good: who asks for it; row NULL: not known */
	bool (*trades)(const struct cz_market *m, uint32_t buyer, uint32_t good); /* whether an asker may buy; NULL: all */
	const void *ctx;
	uint64_t work;           /* so far: bids made and goods searched */
};

/* The price of what is not for sale. */
#define CZ_MARKET_NEVER (INT64_MAX / 4)

/* assign_order.c: requests, volunteers and their pairs under the numbers of the engine. */
bool cz_fast_number(struct cz_fast *f) CZ_MUST_CHECK;
/* assign_serve.c: who can be served, and the levels. assign_market.c: see struct cz_market. */
bool cz_fast_serve(struct cz_fast *f) CZ_MUST_CHECK;
bool cz_market_clear(struct cz_market *m) CZ_MUST_CHECK;
/* assign_prices.c: tell the smallest prices; for ties, add their proof to that of the plan, which is then of both
 * together. */
bool cz_fast_prices(struct cz_fast *f, struct cz_assign_result *r) CZ_MUST_CHECK;
void cz_fast_add_proof(struct cz_fast *f);
/* assign_tie.c: of the equal plans, the one of the highest sum of ties. */
bool cz_fast_ties(struct cz_fast *f) CZ_MUST_CHECK;
/* assign_lots.c: who gets what of what is open. Each buyer gets `want` different goods of those that it knows, each good goes to
 * `least` of its buyers or more, and to `most` of them or fewer. Dealt, for each pair: whether it is one of those with the
 * highest sum of ties. There is a way to deal them. False: no memory. */
struct cz_lots {
	uint32_t buyers, goods;
	int32_t *want;          /* per buyer */
	uint32_t *least, *most; /* per good */
	uint64_t *row;          /* the pairs of buyer b are row[b] .. row[b + 1] - 1 */
	uint32_t *to;           /* per pair: a good */
	uint64_t *tie;          /* per pair */
	uint64_t work;          /* at the end: what it took, as in struct cz_market */
};
bool cz_lots_draw(struct cz_lots *l, bool *dealt) CZ_MUST_CHECK;
/* assign_layers.c: a plan, with prices that prove it; and its pairs in the caller's numbers. */
bool cz_fast_solve(struct cz_fast *f) CZ_MUST_CHECK;
bool cz_fast_tell(const struct cz_fast *f, struct cz_assign_result *r) CZ_MUST_CHECK;
/* assign_grow.c: the pairs of p beside those that are there. assign_again.c: make the plan right for them; far: that
 * was too long a way, and the plan is of no use. Nor is it when memory runs out in one of them: then it can only be
 * released. */
bool cz_fast_grow(struct cz_fast *f, const struct cz_assign_problem *p) CZ_MUST_CHECK;
bool cz_fast_again(struct cz_fast *f, bool *far) CZ_MUST_CHECK;
void cz_fast_release(struct cz_fast *f);

#endif
