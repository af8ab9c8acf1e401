#ifndef CZ_MATCH_ASSIGN_SEARCH_H
#define CZ_MATCH_ASSIGN_SEARCH_H

#include "match/assign_fast.h"
#include "match/assign_heap.h"

/*
 * Dijkstra from volunteer to volunteer, or from good to good in a market: what the searches of assign_market.c and
 * assign_again.c share. Looking ahead, who comes to one has left another for it; looking back, one is left for another
 * that was searched before. It is over when none is nearer than the end that was found. Here and not in a .c file, for
 * speed.
 */

/* A volunteer or good, in one search. */
struct cz_visit {
	int64_t d;             /* how far the search has to go for it */
	uint32_t stamp;        /* whether that is of this search */
	uint32_t leaves;       /* which one is left for it; looking back: for which it is left */
	struct cz_end mover;   /* who moves, and the points of the pair it moves to */
};

struct cz_search {
	struct cz_visit *visit; /* per volunteer or good */
	uint32_t tick;
	uint32_t *done;         /* in order */
	size_t n_done;
	struct cz_heap heap;
	int64_t best;           /* the shortest way to an end so far */
	uint32_t end;           /* the volunteer or good there, or CZ_NOBODY */
};

static inline bool cz_search_make_room(struct cz_search *s, uint32_t n, struct cz_arena *mem)
{
	return (s->visit = cz_arena_new0(mem, n, sizeof *s->visit)) &&
	       (s->done = cz_arena_new0(mem, n, sizeof *s->done));
}

static inline void cz_search_begin(struct cz_search *s, int64_t most, uint32_t end)
{
	s->tick++;
	s->heap.n = 0;
	s->n_done = 0;
	s->best = most;
	s->end = end;
}

/* Whether d is nearer than what was found of j, and than the end. */
static inline bool cz_search_is_nearer(const struct cz_search *s, uint32_t j, int64_t d)
{
	return d < s->best && (s->visit[j].stamp != s->tick || d < s->visit[j].d);
}

/* The nearest that is not yet done, or CZ_NOBODY when none is nearer than the end that was found. */
static inline uint32_t cz_search_next(struct cz_search *s)
{
	while (s->heap.n) {
		struct cz_near top = cz_heap_pop(&s->heap);
		if (top.d >= s->best)
			break;
		if (top.d != s->visit[top.node].d)
			continue;
		s->done[s->n_done++] = top.node;
		return top.node;
	}
	return CZ_NOBODY;
}

/* The prices of those that were nearer than the end. sign 1: looking ahead, they rise; -1: looking back, they fall. */
static inline void cz_search_settle(const struct cz_search *s, int64_t *price, int sign)
{
	for (size_t k = 0; k < s->n_done; k++)
		if (s->visit[s->done[k]].d < s->best)
			price[s->done[k]] += sign * (s->best - s->visit[s->done[k]].d);
}

#endif
