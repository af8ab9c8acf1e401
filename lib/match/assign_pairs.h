#ifndef CZ_MATCH_ASSIGN_PAIRS_H
#define CZ_MATCH_ASSIGN_PAIRS_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

/*
 * Pairs, and the best of them. Of the twenty pairs that a request may have only few ever matter: those with so many points
 * that it would have them at the lowest price. So these stand apart, and tell when it is needless to look at the others:
 *
 *	best of request i:   9800  9512  9430  9377   next 9105      the others: no more points than 9105
 *
 * Whoever looks for pairs with more than 9105 points looks at four only.
 */

enum { CZ_NOBODY = UINT32_MAX, CZ_FEW = 4 };

/* A pair, seen from one side: who is at its other end. */
struct cz_end {
	uint32_t to;
	int32_t points;
};

/* All pairs, from one side: those of number k there are row[k] .. row[k + 1] - 1. The arrays are of others. */
struct cz_pairs {
	const uint64_t *row;
	const uint32_t *to;
	const int32_t *points;
};

struct cz_best {
	struct cz_end offer[CZ_FEW]; /* where a row has fewer pairs: to CZ_NOBODY, at the end */
	int32_t next;                /* no pair that is not among these has more points */
};

static inline struct cz_end cz_end_at(const struct cz_pairs *p, uint64_t e)
{
	return (struct cz_end){p->to[e], p->points[e]};
}

/* Goes over all pairs of row k that have more points than `points`, and maybe some others. */
struct cz_span {
	const struct cz_best *few; /* NULL: it goes over the whole row */
	uint64_t at, end;
};

static inline struct cz_span cz_span_few(const struct cz_best *best)
{
	return (struct cz_span){best, 0, CZ_FEW};
}

static inline struct cz_span cz_span_all(const struct cz_pairs *p, uint32_t k)
{
	return (struct cz_span){NULL, p->row[k], p->row[k + 1]};
}

static inline struct cz_span cz_span_above(const struct cz_pairs *p, const struct cz_best *best, uint32_t k, int64_t points)
{
	return best[k].next <= points ? cz_span_few(&best[k]) : cz_span_all(p, k);
}

static inline bool cz_span_next(struct cz_span *s, const struct cz_pairs *p, struct cz_end *o)
{
	if (s->at == s->end)
		return false;
	*o = s->few ? s->few->offer[s->at] : cz_end_at(p, s->at);
	s->at++;
	return o->to != CZ_NOBODY;
}

/* Of two, the higher takes the place at `front`; the other one is returned. A number that is settled at all of several fronts in turn
 * finds its place among the highest. It asks no question: what is among the highest is chance, and a processor that has guessed
 * wrongly loses more time than this takes. */
static inline int64_t cz_settle(int64_t *front, int64_t w)
{
	int64_t higher = w > *front ? w : *front, other = w > *front ? *front : w;
	*front = higher;
	return other;
}

/* The pairs with the most points of row k. */
void cz_pairs_find_best(const struct cz_pairs *p, uint32_t k, struct cz_best *best);
/* The pairs of one side, which are `from` many, seen from the other, which are `to`. */
bool cz_pairs_turn(const struct cz_pairs *p, uint32_t from, uint32_t to, struct cz_pairs *turned,
		   struct cz_arena *mem) CZ_MUST_CHECK;

#endif
