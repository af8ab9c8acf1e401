#include "match/assign_fast.h"
#include <string.h>

/*
 * Drawing lots: of all ways to deal open goods to their buyers, the one of the highest sum of ties.
 *
 * A market finds it (assign_market.c), but its points have 32 bits and ties have 40. So two are held, one after the other
 * (scaling, Gabow 1985):
 *
 *	tie       1011010111 ... 0110 | 101001110
 *	           the upper 31 bits  | the lower 9
 *
 *	1. The first goes by the upper bits. It leaves prices, by which a pair that was not dealt loses, or breaks even.
 *	2. Any other way to deal differs from the first along circles. One with n new pairs gains less than n by its lower bits,
 *	   counted in the units of the upper ones. So it is of no use when one of its pairs loses n by the upper ones: hardly any
 *	   pairs are left. In the second market these are worth what is left of their tie after the prices of the first: below
 *	   n times 2^9, and n is at most the smaller side of at most 2^22 nodes, so below 2^21 * 2^9 = 2^30, which 32 bits hold.
 */

enum { LOWER_BITS = 9, LOWER = 1 << LOWER_BITS };
#define MOST_UPPER (INT64_C(1) << (CZ_ASSIGN_TIE_BITS - LOWER_BITS))

struct lots {
	struct cz_lots *l;
	struct cz_market m;
	struct cz_arena mem; /* of the market at hand */
	int64_t *cost;       /* per good: of a place that may stay free */
};

/* Places that must be dealt begin so cheap that the worst of them looks better than the best of the others. */
static int64_t floor_of(const struct cz_market *m, uint32_t good, uint32_t k)
{
	const struct lots *s = m->ctx;
	return s->cost[good] - (k < m->must[good] ? 2 * m->most_points : 0);
}

static bool hold_market(struct lots *s, struct cz_pairs offer, int64_t most_points, int64_t cheapest)
{
	const struct cz_lots *l = s->l;
	struct cz_arena *mem = &s->mem;
	struct cz_market *m = &s->m;
	*m = (struct cz_market){.buyers = l->buyers, .goods = l->goods, .offer = offer, .must = l->least, .floor = floor_of,
		.cheapest = cheapest - 2 * most_points, .most_points = most_points, .step = most_points / 1000, .ctx = s};
	if (!(m->want = cz_arena_new0(mem, m->buyers, sizeof *m->want)) ||
	    !(m->place = cz_arena_new0(mem, (size_t)m->goods + 1, sizeof *m->place)))
		return false;
	memcpy(m->want, l->want, m->buyers * sizeof *m->want);
	for (uint32_t g = 0; g < m->goods; g++)
		m->place[g + 1] = m->place[g] + l->most[g];
	if (!(m->sale = cz_arena_new0(mem, m->place[m->goods], sizeof *m->sale)) ||
	    !(m->taken = cz_arena_new0(mem, m->goods, sizeof *m->taken)) ||
	    !(m->price = cz_arena_new0(mem, m->goods, sizeof *m->price)) ||
	    !(m->gain = cz_arena_new0(mem, m->buyers, sizeof *m->gain)))
		return false;
	bool ok = cz_market_clear(m);
	s->l->work += m->work;
	return ok;
}

static bool deal_by_upper_bits(struct lots *s)
{
	const struct cz_lots *l = s->l;
	const uint64_t pairs = l->row[l->buyers];
	int32_t *points = cz_arena_alloc(&s->mem, pairs * sizeof *points);
	for (uint64_t e = 0; points && e < pairs; e++)
		points[e] = (int32_t)(l->tie[e] >> LOWER_BITS);
	return points && hold_market(s, (struct cz_pairs){l->row, l->to, points}, MOST_UPPER, 0);
}

static int64_t within(int64_t x, int64_t most)
{
	return x > most ? most : x < -most ? -most : x;
}

static bool deal_by_all_bits(struct lots *s)
{
	const struct cz_lots *l = s->l;
	const int64_t *price = s->m.price, *gain = s->m.gain;
	const int64_t most = l->buyers < l->goods ? l->buyers : l->goods; /* new pairs in a circle */
	const uint64_t pairs = l->row[l->buyers];
	struct cz_arena before = s->mem; /* with the prices */
	uint64_t n = 0, *row;
	uint32_t *to;
	int32_t *points;
	s->mem = (struct cz_arena)CZ_ARENA_INIT;
	bool ok = (row = cz_arena_new0(&s->mem, (size_t)l->buyers + 1, sizeof *row)) &&
		  (to = cz_arena_alloc(&s->mem, pairs * sizeof *to)) &&
		  (points = cz_arena_alloc(&s->mem, pairs * sizeof *points));
	for (uint32_t b = 0; ok && b < l->buyers; b++) {
		for (uint64_t e = l->row[b]; e < l->row[b + 1]; e++) {
			int64_t loss = gain[b] + price[l->to[e]] - (int64_t)(l->tie[e] >> LOWER_BITS);
			if (loss >= most)
				continue;
			to[n] = l->to[e];
			points[n++] = (int32_t)((int64_t)(l->tie[e] % LOWER) - within(loss, most) * LOWER);
		}
		row[b + 1] = n;
	}
	for (uint32_t g = 0; ok && g < l->goods; g++)
		s->cost[g] = -within(price[g], most) * LOWER;
	cz_arena_release(&before);
	return ok && hold_market(s, (struct cz_pairs){row, to, points}, (most + 1) * LOWER, -most * LOWER);
}

/* dealt, for each pair, from what each good was sold to. */
static bool tell(struct lots *s, bool *dealt)
{
	const struct cz_lots *l = s->l;
	const struct cz_market *m = &s->m;
	uint32_t *first = cz_arena_new0(&s->mem, (size_t)l->buyers + 2, sizeof *first);
	uint32_t *got = cz_arena_new0(&s->mem, m->place[l->goods], sizeof *got);
	uint32_t *last = cz_arena_new0(&s->mem, l->goods, sizeof *last); /* who got it, counted from 1 */
	if (!first || !got || !last)
		return false;
	for (uint32_t b = 0; b < l->buyers; b++)
		first[b + 2] = first[b + 1] + (uint32_t)l->want[b];
	for (uint32_t g = 0; g < l->goods; g++) /* first[b + 1] moves from the begin of b to its end */
		for (uint32_t x = m->place[g]; x < m->place[g] + m->taken[g]; x++)
			got[first[m->sale[x].to + 1]++] = g;
	for (uint32_t b = 0; b < l->buyers; b++) {
		for (uint32_t x = first[b]; x < first[b + 1]; x++)
			last[got[x]] = b + 1;
		for (uint64_t e = l->row[b]; e < l->row[b + 1]; e++)
			dealt[e] = last[l->to[e]] == b + 1;
	}
	return true;
}

bool cz_lots_draw(struct cz_lots *l, bool *dealt)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct lots s = {.l = l};
	bool ok = (s.cost = cz_arena_new0(&mem, l->goods, sizeof *s.cost)) && deal_by_upper_bits(&s) &&
		  deal_by_all_bits(&s) && tell(&s, dealt);
	cz_arena_release(&s.mem);
	cz_arena_release(&mem);
	return ok;
}
