#include "match/assign_fast.h"
#include "match/assign_heap.h"
#include <stdlib.h>
#include <string.h>

/*
 * Clearing a market. All steps keep every buyer content: no good that it did not get is better, at today's
 * prices, than one that it got.
 *
 *	1. Bidding: a buyer takes the place of its best good and raises it by what that good is better than the next
 *	   (augmenting row reduction, Jonker and Volgenant 1987). Who is outbid at no gain waits for the next round, or
 *	   two buyers of equal taste would outbid each other for ever. Where goods are to spare bids rise by a step more
 *	   (auction, Bertsekas 1979), which ends such wars soon, and what buyers then regret goes back.
 *	2. What is still wanted is found along a shortest path: the buyer takes a place, its holder moves on to another
 *	   good, and so on until a place is free. Dijkstra over reduced costs; prices rise where the path was shorter.
 *	3. A good that stays free at a price, or that must be sold and is not, looks back along a shortest path for a
 *	   buyer: somebody who moves to it from a good whose own price can fall. Prices fall where the path was shorter.
 */

enum { ROUNDS = 10, MOST_WANTED = 8, NOBODY = UINT32_MAX };
#define NEVER (INT64_MAX / 4)

struct asker {
	uint32_t buyer;
	int32_t points;
};

struct clear {
	struct cz_market *m;
	int64_t *bid;             /* per place */
	uint32_t *waiting, *next; /* buyers */
	size_t n_waiting, n_next;
	int32_t *size;            /* per buyer: how many goods it wants in all */
	bool *waits;              /* per buyer: is on one of the two lists */
	int64_t *d;               /* per good: how far the search has to go for it */
	uint32_t *stamp, tick;    /* per good: whether d is of this search */
	uint32_t *buyer;          /* per good: who would take it */
	uint32_t *leaves;         /* per good: which good that buyer leaves for it */
	int64_t *base;            /* per buyer: how well off it is in this search */
	uint32_t *buyer_stamp;
	uint32_t *done;
	uint64_t *asked;          /* per good: its askers are asker[asked[g]] .. asker[asked[g + 1] - 1] */
	struct asker *asker;
	struct cz_heap heap;
};

static bool holds(const struct cz_market *m, uint32_t good, uint32_t buyer)
{
	for (uint64_t x = m->places[good]; x < m->places[good] + m->taken[good]; x++)
		if (m->holder[x] == buyer)
			return true;
	return false;
}

static uint64_t room(const struct cz_market *m, uint32_t good)
{
	return m->places[good + 1] - m->places[good];
}

static int64_t gain(const struct cz_market *m, const struct cz_offer *o)
{
	return o->points - m->price[o->good];
}

/* The cheapest place of a good, by its bids. */
static uint64_t cheapest(const struct clear *c, uint32_t good)
{
	uint64_t best = c->m->places[good];
	for (uint64_t x = best + 1; x < c->m->places[good + 1]; x++)
		if (c->bid[x] < c->bid[best])
			best = x;
	return best;
}

static int64_t reprice(const struct clear *c, uint32_t good)
{
	return c->m->price[good] = c->bid[cheapest(c, good)];
}

/* The best good that buyer b does not have, and in *rest what it would gain by the next when it has all that it
 * wants; NOBODY when there are no so many goods: then prices have no measure, and step 2 must find out. */
static uint32_t choose(const struct clear *c, uint32_t b, int64_t *first, int64_t *rest)
{
	const struct cz_market *m = c->m;
	int64_t top[MOST_WANTED + 1];
	int32_t want = m->want[b], n = 0;
	uint32_t good = NOBODY;
	if (want > MOST_WANTED)
		return NOBODY;
	for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
		const struct cz_offer *o = &m->offer[e];
		int64_t g = gain(m, o);
		if ((n > want && g <= top[want]) || (c->size[b] > want && holds(m, o->good, b)))
			continue;
		if (!n || g > top[0])
			good = o->good;
		int32_t k = n <= want ? n++ : want;
		for (; k && top[k - 1] < g; k--)
			top[k] = top[k - 1];
		top[k] = g;
	}
	if (n <= want)
		return NOBODY;
	*first = top[0];
	*rest = top[want];
	return good;
}

/* All that buyer b has got must be worth defending as far as what it gains now, or it would regret the loss of one. */
static void defend(struct clear *c, uint32_t b, int64_t rest)
{
	struct cz_market *m = c->m;
	for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
		uint32_t good = m->offer[e].good;
		for (uint64_t x = m->places[good]; x < m->places[good] + m->taken[good]; x++) {
			int64_t up = gain(m, &m->offer[e]) + m->price[good] - rest;
			if (m->holder[x] == b && c->bid[x] < up) {
				c->bid[x] = up;
				reprice(c, good);
			}
		}
	}
}

/* One bid of a buyer. The buyer outbid, or NOBODY; *idle: without a rise in price. */
static uint32_t bid(struct clear *c, uint32_t b, bool *sold, bool *idle)
{
	struct cz_market *m = c->m;
	int64_t first, rest;
	uint32_t good = choose(c, b, &first, &rest), out = NOBODY;
	*sold = good != NOBODY;
	if (!*sold)
		return NOBODY;
	uint64_t x = cheapest(c, good);
	if (x - m->places[good] < m->taken[good])
		out = m->holder[x];
	else
		m->taken[good]++;
	m->holder[x] = b;
	m->want[b]--;
	int64_t before = m->price[good];
	c->bid[x] = before + first - rest + c->m->step;
	*idle = reprice(c, good) == before;
	if (out != NOBODY)
		m->want[out]++;
	if (c->size[b] > 1)
		defend(c, b, rest - c->m->step);
	return out;
}

static void enlist(struct clear *c, uint32_t *list, size_t *n, uint32_t b)
{
	if (!c->waits[b])
		list[(*n)++] = b;
	c->waits[b] = true;
}

static void bidding(struct clear *c)
{
	struct cz_market *m = c->m;
	uint64_t budget = (m->step ? 400 : 20) * (uint64_t)m->buyers + 1000;
	for (int round = 0; round < ROUNDS && c->n_waiting; round++) {
		c->n_next = 0;
		while (c->n_waiting) {
			uint32_t b = c->waiting[--c->n_waiting];
			c->waits[b] = false;
			while (m->want[b] > 0) {
				bool sold = false, idle = false;
				uint32_t out = budget ? bid(c, b, &sold, &idle) : NOBODY;
				if (!sold) {
					enlist(c, c->next, &c->n_next, b);
					break;
				}
				budget--;
				if (out != NOBODY && idle)
					enlist(c, c->next, &c->n_next, out);
				else if (out != NOBODY)
					enlist(c, c->waiting, &c->n_waiting, out);
			}
		}
		uint32_t *t = c->waiting;
		c->waiting = c->next;
		c->next = t;
		c->n_waiting = c->n_next;
	}
}

/* Buyer b, this well off, looks at all goods that it does not hold; only what is nearer than `most` counts. */
static bool look(struct clear *c, uint32_t b, int64_t base, uint32_t leaves, int64_t most)
{
	const struct cz_market *m = c->m;
	if (c->buyer_stamp[b] == c->tick && c->base[b] <= base)
		return true;
	c->buyer_stamp[b] = c->tick;
	c->base[b] = base;
	for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
		uint32_t good = m->offer[e].good;
		int64_t x = base - gain(m, &m->offer[e]);
		if (x >= most || (c->stamp[good] == c->tick && c->d[good] <= x) || holds(m, good, b))
			continue;
		c->stamp[good] = c->tick;
		c->d[good] = x;
		c->buyer[good] = b;
		c->leaves[good] = leaves;
		if (!cz_heap_push(&c->heap, x, good))
			return false;
	}
	return true;
}

static int64_t best_gain(const struct cz_market *m, uint32_t b)
{
	int64_t best = -NEVER;
	for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
		int64_t g = gain(m, &m->offer[e]);
		if (g > best && !holds(m, m->offer[e].good, b))
			best = g;
	}
	return best;
}

static int64_t held_gain(const struct cz_market *m, uint32_t b, uint32_t good)
{
	uint64_t e = m->start[b];
	while (m->offer[e].good != good)
		e++;
	return gain(m, &m->offer[e]);
}

static void move_along(struct clear *c, uint32_t root, uint32_t good)
{
	struct cz_market *m = c->m;
	uint64_t place = m->places[good] + m->taken[good]++;
	for (;;) {
		uint32_t b = c->buyer[good], old = c->leaves[good];
		m->holder[place] = b;
		if (old == NOBODY)
			break;
		for (place = m->places[old]; m->holder[place] != b; place++)
			;
		good = old;
	}
	m->want[root]--;
}

/* Dijkstra from a buyer that lacks a good. */
static bool buy(struct clear *c, uint32_t root)
{
	struct cz_market *m = c->m;
	size_t n_done = 0;
	int64_t best = NEVER;
	uint32_t end = NOBODY;
	c->tick++;
	c->heap.n = 0;
	if (!look(c, root, best_gain(m, root), NOBODY, best))
		return false;
	while (c->heap.n) {
		struct cz_near top = cz_heap_pop(&c->heap);
		uint32_t good = top.node;
		if (top.d >= best)
			break;
		if (top.d != c->d[good])
			continue;
		c->done[n_done++] = good;
		if (m->taken[good] < room(m, good)) {
			int64_t dear = m->floor(m, good, m->taken[good]) - m->price[good];
			int64_t x = top.d + (dear > 0 ? dear : 0);
			if (x < best) {
				best = x;
				end = good;
			}
		}
		for (uint64_t x = m->places[good]; x < m->places[good] + m->taken[good]; x++)
			if (!look(c, m->holder[x], top.d + held_gain(m, m->holder[x], good), good, best))
				return false;
	}
	if (end == NOBODY) /* cannot be: everyone can be served */
		return true;
	for (size_t k = 0; k < n_done; k++)
		if (c->d[c->done[k]] < best)
			m->price[c->done[k]] += best - c->d[c->done[k]];
	move_along(c, root, end);
	return true;
}

/* After bids in steps buyers may regret by as much as a step: what they should not have bought goes back. */
static void undo_regrets(struct clear *c)
{
	struct cz_market *m = c->m;
	for (uint32_t b = 0; b < m->buyers; b++) {
		if (m->want[b] == c->size[b])
			continue;
		int64_t best = best_gain(m, b);
		for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
			uint32_t good = m->offer[e].good;
			uint64_t first = m->places[good], x = first;
			while (x < first + m->taken[good] && m->holder[x] != b)
				x++;
			if (x == first + m->taken[good] || gain(m, &m->offer[e]) >= best)
				continue;
			m->holder[x] = m->holder[first + --m->taken[good]];
			m->want[b]++;
		}
	}
}

/* Who may buy a good, good by good. */
static bool list_askers(struct clear *c, struct cz_arena *mem)
{
	const struct cz_market *m = c->m;
	uint64_t n = m->start[m->buyers];
	if (!(c->asked = cz_arena_new0(mem, (size_t)m->goods + 2, sizeof *c->asked)) ||
	    !(c->asker = cz_arena_new0(mem, n, sizeof *c->asker)))
		return false;
	for (uint64_t e = 0; e < n; e++)
		c->asked[m->offer[e].good + 2]++;
	for (uint32_t g = 0; g < m->goods; g++)
		c->asked[g + 2] += c->asked[g + 1];
	for (uint32_t b = 0; b < m->buyers; b++)
		for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++)
			c->asker[c->asked[m->offer[e].good + 1]++] = (struct asker){b, m->offer[e].points};
	return true;
}

/* Every buyer that could move to good x leaves one that it holds: how much it would lose. */
static bool look_back(struct clear *c, uint32_t x, int64_t d, int64_t most)
{
	const struct cz_market *m = c->m;
	for (uint64_t a = c->asked[x]; a < c->asked[x + 1]; a++) {
		uint32_t b = c->asker[a].buyer;
		int64_t here = c->asker[a].points - m->price[x];
		if (holds(m, x, b))
			continue;
		for (uint64_t e = m->start[b]; e < m->start[b + 1]; e++) {
			uint32_t good = m->offer[e].good;
			int64_t y = d + gain(m, &m->offer[e]) - here;
			if (y >= most || (c->stamp[good] == c->tick && c->d[good] <= y) || !holds(m, good, b))
				continue;
			c->stamp[good] = c->tick;
			c->d[good] = y;
			c->buyer[good] = b;
			c->leaves[good] = x;
			if (!cz_heap_push(&c->heap, y, good))
				return false;
		}
	}
	return true;
}

/* How far the price of a good can fall before its place k stays free. One that must be sold never reaches that. */
static int64_t can_drop(const struct cz_market *m, uint32_t good, uint64_t k)
{
	return m->must[good] ? NEVER : m->price[good] - m->floor(m, good, k);
}

/* A good with a free place must not cost more than its floor: either its price comes down, or somebody moves to it,
 * and from place to place another good is freed instead, whose price was less. */
static bool sell(struct clear *c, uint32_t root)
{
	struct cz_market *m = c->m;
	size_t n_done = 0;
	int64_t best = can_drop(m, root, m->taken[root]);
	uint32_t end = root;
	c->tick++;
	c->heap.n = 0;
	c->stamp[root] = c->tick;
	c->d[root] = 0;
	if (!cz_heap_push(&c->heap, 0, root))
		return false;
	while (c->heap.n) {
		struct cz_near top = cz_heap_pop(&c->heap);
		uint32_t x = top.node;
		if (top.d >= best)
			break;
		if (top.d != c->d[x])
			continue;
		c->done[n_done++] = x;
		if (x != root && top.d + can_drop(m, x, m->taken[x] - 1) < best) {
			best = top.d + can_drop(m, x, m->taken[x] - 1);
			end = x;
		}
		if (!look_back(c, x, top.d, best))
			return false;
	}
	if (best >= NEVER) /* cannot be: all of these can be sold together */
		return true;
	for (size_t k = 0; k < n_done; k++)
		if (c->d[c->done[k]] < best)
			m->price[c->done[k]] -= best - c->d[c->done[k]];
	if (end == root)
		return true;
	uint64_t x = m->places[end];
	while (m->holder[x] != c->buyer[end])
		x++;
	uint32_t b = c->buyer[end], good = c->leaves[end];
	m->holder[x] = m->holder[m->places[end] + --m->taken[end]];
	while (good != root) {
		for (x = m->places[good]; m->holder[x] != c->buyer[good]; x++)
			;
		m->holder[x] = b;
		b = c->buyer[good];
		good = c->leaves[good];
	}
	m->holder[m->places[root] + m->taken[root]++] = b;
	return true;
}

static bool sell_all(struct clear *c, struct cz_arena *mem)
{
	struct cz_market *m = c->m;
	if (!list_askers(c, mem))
		return false;
	for (uint32_t g = 0; g < m->goods; g++)
		while (m->taken[g] < room(m, g) && can_drop(m, g, m->taken[g]) > 0) {
			uint32_t before = m->taken[g];
			if (!sell(c, g))
				return false;
			if (m->taken[g] == before)
				break; /* the price came down instead */
		}
	return true;
}

static bool make_room(struct clear *c, struct cz_arena *mem)
{
	const struct cz_market *m = c->m;
	return (c->bid = cz_arena_new0(mem, m->places[m->goods], sizeof *c->bid)) &&
	       (c->waiting = cz_arena_new0(mem, m->buyers, sizeof *c->waiting)) &&
	       (c->next = cz_arena_new0(mem, m->buyers, sizeof *c->next)) &&
	       (c->waits = cz_arena_new0(mem, m->buyers, sizeof *c->waits)) &&
	       (c->size = cz_arena_new0(mem, m->buyers, sizeof *c->size)) &&
	       (c->d = cz_arena_new0(mem, m->goods, sizeof *c->d)) &&
	       (c->stamp = cz_arena_new0(mem, m->goods, sizeof *c->stamp)) &&
	       (c->buyer = cz_arena_new0(mem, m->goods, sizeof *c->buyer)) &&
	       (c->leaves = cz_arena_new0(mem, m->goods, sizeof *c->leaves)) &&
	       (c->base = cz_arena_new0(mem, m->buyers, sizeof *c->base)) &&
	       (c->buyer_stamp = cz_arena_new0(mem, m->buyers, sizeof *c->buyer_stamp)) &&
	       (c->done = cz_arena_new0(mem, m->goods, sizeof *c->done));
}

bool cz_market_clear(struct cz_market *m)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct clear c = {.m = m};
	bool ok = make_room(&c, &mem);
	if (!ok)
		goto done;
	for (uint32_t g = 0; g < m->goods; g++) {
		for (uint64_t k = 0; k < room(m, g); k++)
			c.bid[m->places[g] + k] = m->floor(m, g, k);
		m->price[g] = room(m, g) ? c.bid[m->places[g]] : 0;
	}
	memcpy(c.size, m->want, m->buyers * sizeof *c.size);
	for (uint32_t b = m->buyers; b-- > 0;)
		if (m->want[b] > 0)
			enlist(&c, c.waiting, &c.n_waiting, b);
	bidding(&c);
	if (m->step)
		undo_regrets(&c);
	for (uint32_t b = 0; ok && b < m->buyers; b++)
		while (ok && m->want[b] > 0) {
			int32_t before = m->want[b];
			ok = buy(&c, b);
			if (m->want[b] == before)
				break;
		}
	if (ok && m->must)
		ok = sell_all(&c, &mem);
done:
	free(c.heap.v);
	cz_arena_release(&mem);
	return ok;
}
