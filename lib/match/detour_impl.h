#ifndef CZ_MATCH_DETOUR_IMPL_H
#define CZ_MATCH_DETOUR_IMPL_H

#include "match/assign_heap.h"
#include "match/assign_impl.h"
#include "match/detour.h"
#include "match/walk.h"

/* What the two parts of the detours share; the promise to others is detour.h. */

/*
 * The net of moves. Its nodes are the requests, the volunteers, the areas (when fairness counts unserved places of
 * each) and the outside. A move along an arc changes the plan by one place:
 *
 *	request -> volunteer   a pair more            volunteer -> outside   a free place is taken
 *	volunteer -> request   a pair less            outside -> volunteer   a place comes free
 *	request -> area        a place unserved       area -> request        one that was unserved is served
 *	area -> outside, outside -> area              what unserved places of the area cost together
 *
 * Without areas requests are next to the outside. Costs are those of cz_walk_level, less the prices of where a move
 * ends, so that none is below zero. Searches go backwards, from where a ring ends.
 *
 * Many moves cost nothing, and many as much. So a search looks at the moves to a volunteer one by one, when their
 * cost is due and all else at that cost has been: most requests have then been reached by another way, and are passed
 * over. It leaves out what cannot be among the cheapest any more: beside the way so far there is the pair that closes
 * the ring, and the way to it, which is at least as long as one to the outside is longer from there, or one from the
 * outside shorter.
 *
 * Without areas the cheapest ring of a pair that passes outside is known at once: from its volunteer to the outside, and
 * on to the request. Then a search looks for those that do not pass there, and only for pairs that these might make
 * cheaper.
 */

/* A move from a request to a volunteer. */
struct cz_move {
	int64_t cost;
	uint32_t request;
};

/* A ring by pair k of the request costs no more than this. */
struct cz_known_ring {
	int64_t cost;
	uint32_t k;
};

struct cz_detours {
	const struct cz_assign_problem *p;
	const struct cz_assign_result *r;
	const size_t *first;
	bool *chosen;          /* per pair */
	uint64_t *start;       /* per volunteer: move[start[j]] .. move[start[j + 1] - 1] end there, cheapest first */
	struct cz_move *move;
	int64_t *bar;          /* per request: what another pair of it would have to gain */
	int64_t *unserved;     /* per area */
	int32_t *filled;       /* per volunteer */
	struct cz_move *member; /* per area: member[begin[a]] .. [begin[a + 1] - 1], requests with pairs, their bars */
	uint32_t *begin;
	uint64_t *helps;       /* per volunteer: helped[helps[j]] .. [helps[j + 1] - 1], what a pair less costs each */
	struct cz_move *helped;
	int64_t *outside;      /* per node: the cheapest way from it to the outside */
	int64_t *inside;       /* per node: the cheapest way from the outside to it; NULL with areas */
	bool borrows;          /* all of that */
	/* of a search; the nodes in one row: requests, volunteers, areas, the outside, and the pairs of a request */
	int64_t *dist;
	uint32_t *touched;
	size_t touches;
	struct cz_heap heap;
	struct cz_heap later;  /* volunteers, by what it costs to come to the next request that leads to them */
	uint64_t *next;        /* per volunteer: that move */
	uint32_t from;         /* the request of the search at hand; p->requests: from the outside itself */
	uint32_t *mine;        /* per volunteer: 1 + its pair with that request, as an index in the row; 0: none */
	uint32_t open;         /* how many pairs it has yet to find, or cannot find */
	int64_t close;         /* the least that a pair adds to a ring, of those for which one is sought */
	int64_t close_outside; /* the least of that and the way from its volunteer to the outside */
	int64_t close_inside;  /* the least of that less the way from the outside to its volunteer */
	int64_t limit;         /* who lies beyond is of no use */
	struct cz_known_ring *least; /* the cheapest rings known to be there, of `most` pairs; most 0: of all */
	size_t least_n, least_cap, most;
	bool failed;           /* no memory: sticky */
};

static inline uint32_t cz_net_volunteer(const struct cz_detours *d, uint32_t j)
{
	return d->p->requests + j;
}

static inline uint32_t cz_net_areas(const struct cz_detours *d)
{
	return cz_assign_fair(d->p) ? d->p->areas : 0;
}

static inline uint32_t cz_net_area(const struct cz_detours *d, uint32_t a)
{
	return d->p->requests + d->p->volunteers + a;
}

static inline uint32_t cz_net_outside(const struct cz_detours *d)
{
	return cz_net_area(d, cz_net_areas(d));
}

static inline int64_t cz_net_price(const struct cz_detours *d, uint32_t j)
{
	return cz_walk_level(d->r->level[j], d->r->points[j]);
}

/* In the costs of the net, a level and its points are one number. */
static inline int64_t cz_net_cost(struct cz_bar b)
{
	return cz_walk_level(b.level, b.points);
}

static inline int64_t cz_net_gain(const struct cz_detours *d, uint32_t i, uint64_t e)
{
	return cz_net_cost(cz_assign_gain(d->p, d->r, i, e));
}

static inline int64_t cz_net_lacks(const struct cz_detours *d, uint32_t i)
{
	return cz_assign_lacks(d->p, d->first, i);
}

/* detour_net.c: the net of the plan that d points to. False: no memory. */
bool cz_net_make(struct cz_detours *d) CZ_MUST_CHECK;
/* And for a search in it. */
bool cz_net_search_room(struct cz_detours *d) CZ_MUST_CHECK;

#endif
