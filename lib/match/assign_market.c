#include "match/assign_market.h"
#include "match/assign_search.h"
#include <stdlib.h>
#include <string.h>

/*
 * Clearing a market. All steps keep every buyer content: no good that it did not get is better, at today's
 * prices, than one that it got. Where a few buyers want very many goods there is another way (assign_few.c).
 *
 *	1. Bids settle nearly everything (assign_bid.c); of what was bought by too large a step, the regretted goes back.
 *	2. What is still wanted is found along a shortest path: the buyer takes a place, its holder moves on to another
 *	   good, and so on until a place is free. Dijkstra over reduced costs; prices rise where the path was shorter.
 *	   Where hardly a place is to spare these paths are long; then those who still want something bid in steps, large ones
 *	   first, with regrets going back each time, and only the last of them look for paths again.
 *	3. A good that stays free at a price, or that must be sold and is not, looks back along a shortest path for a
 *	   buyer: somebody who moves to it from a good whose own price can fall. Prices fall where the path was shorter.
 */

enum { PATIENCE = 2, COARSEST = 50, FINER = 8 };

struct paths {
	struct cz_clear *c;
	struct cz_search way; /* over goods */
	int64_t *base;       /* per buyer: how near this search came by, its gain or loss there counted in */
	uint32_t *stamp;
	struct cz_pairs asker; /* as in struct cz_market */
};

static bool reach(struct paths *s, uint32_t good, int64_t d, struct cz_end mover, uint32_t leaves)
{
	s->way.visit[good] = (struct cz_visit){d, s->way.tick, leaves, mover};
	return d >= s->way.best || cz_heap_push(&s->way.heap, d, good);
}

/* Buyer b, this well off, looks at an offer. */
static bool look_at(struct paths *s, uint32_t b, int64_t base, uint32_t leaves, struct cz_end o)
{
	const struct cz_market *m = s->c->m;
	if (base - o.points + m->cheapest >= s->way.best)
		return true;
	int64_t x = base - o.points + m->price[o.to];
	if (!cz_search_is_nearer(&s->way, o.to, x) || cz_clear_has(s->c, b, o.to))
		return true;
	if (cz_clear_room(m, o.to)) {
		int64_t dear = m->floor(m, o.to, m->taken[o.to]) - m->price[o.to];
		if (x + (dear > 0 ? dear : 0) < s->way.best) {
			s->way.best = x + (dear > 0 ? dear : 0);
			s->way.end = o.to;
		}
	}
	return reach(s, o.to, x, (struct cz_end){b, o.points}, leaves);
}

/* Whether this search came by buyer b before, and as near. */
static bool came_by(const struct paths *s, uint32_t b, int64_t base)
{
	return s->stamp[b] == s->way.tick && s->base[b] <= base;
}

/* At all goods that it does not hold, or at its favourites when others are too far. */
static bool look(struct paths *s, uint32_t b, int64_t base, uint32_t leaves)
{
	const struct cz_pairs *offer = &s->c->m->offer;
	const struct cz_known known = cz_clear_known(s->c, b);
	if (came_by(s, b, base))
		return true;
	s->stamp[b] = s->way.tick;
	s->base[b] = base;
	if (base - known.others >= s->way.best) {
		for (const struct cz_end *o = known.offer; o < known.end && o->to != CZ_NOBODY; o++)
			if (!look_at(s, b, base, leaves, *o))
				return false;
		return true;
	}
	for (uint64_t e = offer->row[b]; e < offer->row[b + 1]; e++)
		if (!look_at(s, b, base, leaves, cz_end_at(offer, e)))
			return false;
	return true;
}

static struct cz_end *sale(const struct cz_market *m, uint32_t good, uint32_t buyer)
{
	struct cz_end *x = m->sale + m->place[good];
	while (x->to != buyer)
		x++;
	return x;
}

static void move_along(struct paths *s, uint32_t root)
{
	struct cz_market *m = s->c->m;
	uint32_t good = s->way.end;
	struct cz_end *place = &m->sale[m->place[good] + m->taken[good]++];
	for (;;) {
		const struct cz_visit *v = &s->way.visit[good];
		uint32_t mover = v->mover.to, leaves = v->leaves;
		*place = v->mover;
		if (leaves != CZ_NOBODY)
			cz_clear_lose(s->c, mover, leaves);
		cz_clear_take(s->c, mover, (struct cz_end){good, v->mover.points});
		if (leaves == CZ_NOBODY)
			break;
		place = sale(m, leaves, mover);
		good = leaves;
	}
	m->want[root]--;
}

/* Dijkstra from a buyer that lacks a good. */
static bool buy(struct paths *s, uint32_t root)
{
	struct cz_market *m = s->c->m;
	cz_search_begin(&s->way, CZ_MARKET_NEVER / 4, CZ_NOBODY);
	if (!look(s, root, cz_clear_choose(s->c, root).first, CZ_NOBODY))
		return false;
	for (uint32_t good; (good = cz_search_next(&s->way)) != CZ_NOBODY;)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
			if (!look(s, m->sale[x].to, s->way.visit[good].d + m->sale[x].points - m->price[good], good))
				return false;
	m->work += s->way.n_done;
	if (s->way.end == CZ_NOBODY) /* cannot be: everyone can be served */
		return true;
	cz_search_settle(&s->way, m->price, 1);
	move_along(s, root);
	return true;
}

/* After bids in steps buyers may regret by as much as a step, and who lost one of several goods may regret another: what
 * they should not have bought goes back. */
static void undo_regrets(struct cz_clear *c, int64_t allowed)
{
	struct cz_market *m = c->m;
	for (uint32_t good = 0; good < m->goods; good++)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++) {
			uint32_t b = m->sale[x].to;
			if (m->sale[x].points - m->price[good] >= cz_clear_choose(c, b).first - allowed)
				continue;
			cz_clear_lose(c, b, good);
			m->sale[x--] = m->sale[m->place[good] + --m->taken[good]];
			m->want[b]++;
		}
}

/* What those hold who want at least so many goods. */
static bool list_own(struct cz_clear *c, int32_t least, struct cz_arena *mem)
{
	const struct cz_market *m = c->m;
	if (!c->first && !(c->first = cz_arena_new0(mem, (size_t)m->buyers + 1, sizeof *c->first)))
		return false;
	for (uint32_t b = 0; b < m->buyers; b++)
		c->first[b + 1] = c->first[b] + (c->size[b] < least ? 0 : (uint32_t)c->size[b]);
	if (!(c->own = cz_arena_alloc(mem, c->first[m->buyers] * sizeof *c->own)))
		return false;
	for (uint32_t k = 0; k < c->first[m->buyers]; k++)
		c->own[k].to = CZ_NOBODY;
	for (uint32_t good = 0; good < m->goods; good++)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
			if (c->size[m->sale[x].to] >= least)
				*cz_clear_own(c, m->sale[x].to, CZ_NOBODY) = (struct cz_end){good, m->sale[x].points};
	return true;
}

/* Every buyer that could move to good x leaves one that it holds: how much it would lose. */
static bool look_back(struct paths *s, uint32_t x)
{
	const struct cz_market *m = s->c->m;
	for (uint64_t a = s->asker.row[x]; a < s->asker.row[x + 1]; a++) {
		struct cz_end asker = cz_end_at(&s->asker, a);
		uint32_t b = asker.to;
		int64_t base = s->way.visit[x].d - asker.points + m->price[x];
		if ((m->trades && !m->trades(m, b, x)) || came_by(s, b, base) || cz_clear_holds(s->c, b, x))
			continue;
		s->stamp[b] = s->way.tick;
		s->base[b] = base;
		for (const struct cz_end *o = s->c->own + s->c->first[b]; o < s->c->own + s->c->first[b + 1]; o++) {
			if (o->to == CZ_NOBODY)
				continue;
			int64_t y = base + o->points - m->price[o->to];
			if (cz_search_is_nearer(&s->way, o->to, y) && !reach(s, o->to, y, asker, x))
				return false;
		}
	}
	return true;
}

/* How far the price of a good can fall before its place k stays free. A place that must be sold never reaches that. */
static int64_t can_drop(const struct cz_market *m, uint32_t good, uint32_t k)
{
	return m->must && k < m->must[good] ? CZ_MARKET_NEVER : m->price[good] - m->floor(m, good, k);
}

/* The chain of moves ends where a good is given up: everyone on it moves one good on, toward the root. */
static void move_back(struct paths *s, uint32_t root)
{
	struct cz_market *m = s->c->m;
	uint32_t good = s->way.end;
	if (good == root)
		return;
	struct cz_end *place = sale(m, good, s->way.visit[good].mover.to);
	*place = m->sale[m->place[good] + --m->taken[good]];
	while (good != root) {
		struct cz_end mover = s->way.visit[good].mover;
		uint32_t to = s->way.visit[good].leaves;
		*cz_clear_own(s->c, mover.to, good) = (struct cz_end){to, mover.points};
		if (to == root)
			place = &m->sale[m->place[root] + m->taken[root]++];
		else
			place = sale(m, to, s->way.visit[to].mover.to);
		*place = mover;
		good = to;
	}
}

/* A good with a free place must not cost more than its floor: either its price comes down, or somebody moves to it,
 * and from place to place another good is freed instead, whose price was less. */
static bool sell(struct paths *s, uint32_t root)
{
	struct cz_market *m = s->c->m;
	cz_search_begin(&s->way, can_drop(m, root, m->taken[root]), root);
	if (!reach(s, root, 0, (struct cz_end){0}, CZ_NOBODY))
		return false;
	for (uint32_t x; (x = cz_search_next(&s->way)) != CZ_NOBODY;) {
		int64_t d = s->way.visit[x].d;
		if (x != root && d + can_drop(m, x, m->taken[x] - 1) < s->way.best) {
			s->way.best = d + can_drop(m, x, m->taken[x] - 1);
			s->way.end = x;
		}
		if (!look_back(s, x))
			return false;
	}
	m->work += s->way.n_done;
	if (s->way.best >= CZ_MARKET_NEVER) /* cannot be: all of these can be sold together */
		return true;
	cz_search_settle(&s->way, m->price, -1);
	move_back(s, root);
	return true;
}

/* Until all are served, or there was as much work as this. */
static bool buy_all(struct paths *s, uint64_t most)
{
	struct cz_market *m = s->c->m;
	for (uint32_t b = 0; b < m->buyers && m->work < most; b++)
		while (m->want[b] > 0) {
			int32_t before = m->want[b];
			if (!buy(s, b))
				return false;
			if (m->want[b] == before)
				break;
		}
	return true;
}

/* Each round of steps leaves prices that are right but for a step, and begins where the one before has left them. */
static bool bid_in_steps(struct paths *s)
{
	struct cz_clear *c = s->c;
	for (int64_t step = c->m->most_points / COARSEST; step > 0; step /= FINER) {
		if (!cz_clear_bid_on(c, step))
			return false;
		undo_regrets(c, step / FINER);
	}
	undo_regrets(c, 0);
	return true;
}

static bool is_for_sale(const struct cz_market *m, uint32_t good)
{
	return cz_clear_room(m, good) && can_drop(m, good, m->taken[good]) > 0;
}

static bool sell_all(struct paths *s, struct cz_arena *mem)
{
	struct cz_market *m = s->c->m;
	uint32_t first = 0;
	while (first < m->goods && !is_for_sale(m, first))
		first++;
	if (first == m->goods)
		return true;
	s->asker = m->asker;
	if (!s->asker.row && !cz_pairs_turn(&m->offer, m->buyers, m->goods, &s->asker, mem))
		return false;
	if (!list_own(s->c, 1, mem))
		return false;
	for (uint32_t g = first; g < m->goods; g++)
		while (is_for_sale(m, g)) {
			uint32_t before = m->taken[g];
			if (!sell(s, g))
				return false;
			if (m->taken[g] == before)
				break; /* the price came down instead */
		}
	return true;
}

static void find_gains(const struct cz_market *m)
{
	for (uint32_t b = 0; b < m->buyers; b++)
		m->gain[b] = CZ_MARKET_NEVER;
	for (uint32_t good = 0; good < m->goods; good++)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++) {
			int64_t g = m->sale[x].points - m->price[good];
			if (g < m->gain[m->sale[x].to])
				m->gain[m->sale[x].to] = g;
		}
	for (uint32_t b = 0; b < m->buyers; b++)
		if (m->gain[b] == CZ_MARKET_NEVER)
			m->gain[b] = 0;
}

static bool is_wanted(const struct cz_market *m)
{
	for (uint32_t b = 0; b < m->buyers; b++)
		if (m->want[b] > 0)
			return true;
	return false;
}

/* Whether somebody may hold what it regrets. */
static bool regrets(const struct cz_clear *c)
{
	for (uint32_t b = 0; b < c->m->buyers; b++)
		if (c->size[b] > 1)
			return true;
	return false;
}

static bool make_room(struct paths *s, struct cz_arena *mem)
{
	const struct cz_market *m = s->c->m;
	return cz_search_make_room(&s->way, m->goods, mem) &&
	       (s->base = cz_arena_new0(mem, m->buyers, sizeof *s->base)) &&
	       (s->stamp = cz_arena_new0(mem, m->buyers, sizeof *s->stamp));
}

/* Prices begin at the floor, and what has no place is not for sale. */
static void open_prices(struct cz_market *m)
{
	for (uint32_t g = 0; g < m->goods; g++)
		m->price[g] = m->place[g] < m->place[g + 1] ? m->floor(m, g, 0) : CZ_MARKET_NEVER;
}

static bool clear_for_many(struct cz_market *m)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_clear c = {.m = m};
	struct paths s = {.c = &c};
	bool ok = (c.size = cz_arena_new0(&mem, m->buyers, sizeof *c.size)) &&
		  (c.list = cz_arena_new0(&mem, m->buyers, sizeof *c.list)) &&
		  (c.favourites = cz_arena_alloc(&mem, ((size_t)m->buyers + 1) * sizeof *c.favourites));
	if (!ok)
		goto done;
	memcpy(c.size, m->want, m->buyers * sizeof *c.size);
	open_prices(m);
	ok = list_own(&c, 2, &mem) && cz_clear_bid(&c) && make_room(&s, &mem);
	if (!ok)
		goto done;
	if (c.in_steps) {
		undo_regrets(&c, 0);
		ok = cz_clear_bid_on(&c, 0);
	}
	if (ok && regrets(&c))
		undo_regrets(&c, 0);
	ok = ok && buy_all(&s, m->work + PATIENCE * (uint64_t)m->goods);
	if (ok && is_wanted(m))
		ok = bid_in_steps(&s) && buy_all(&s, UINT64_MAX);
	ok = ok && sell_all(&s, &mem);
done:
	free(s.way.heap.v);
	cz_arena_release(&mem);
	return ok;
}

bool cz_market_clear(struct cz_market *m)
{
	bool ok = cz_clear_is_for_few(m) ? cz_clear_few(m) : clear_for_many(m);
	if (ok)
		find_gains(m);
	return ok;
}
