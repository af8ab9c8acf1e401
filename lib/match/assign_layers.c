#include "match/assign_fast.h"
#include <string.h>

/*
 * The fast engine: urgency first by structure instead of by big numbers.
 *
 *	        unserved (urgency 2)                    everyone served
 *	                 |                                     |
 *	   a     b       c                       d      e      f
 *	    \   / \     /                       / \    / \    /
 *	     (X)   (Y)--                      (P)  (Q)    (R)  free
 *	      level 2: places are scarce        level 0: places to spare
 *
 * 1. assign_serve.c finds how many can be served, and gives each volunteer a level: the bonus of the most urgent
 *    unserved request that could use one more place there (Dulmage and Mendelsohn 1958). A request's layer is the
 *    highest level among those who serve it, or its own bonus when a place of it stays unserved.
 * 2. What a plan of most places can do is then known pair by pair: request and volunteer of one level are free to
 *    meet; a pair to a higher level is never used; a pair to a lower level (for requests of several helpers) always is.
 *    So the big numbers cancel, and two markets in plain points remain (assign_bid.c):
 *      level 0: every request must be served and places are to spare: requests are the buyers;
 *      level 1 to 3: every place must be filled and requests are to spare: places are the buyers. A request above its
 *      layer must be bought: it carries some extra points, and what these do not bring about is put right afterwards.
 * 3. The prices of the markets prove the plan. assign_tie.c finds among equals, assign_prices.c the smallest prices.
 */

enum { NO_TRADE = 8 };

struct layers {
	struct cz_fast *f;
	struct cz_market m;
	struct cz_arena mem; /* of the market at hand */
	uint32_t *fixed;     /* per volunteer: places in use for good */
	uint32_t *settled;   /* per request: helpers it has for good */
	uint8_t *sells;      /* per volunteer: its level when it has places to trade, else NO_TRADE */
	uint8_t *buys;       /* per request: its layer when it has helpers to get, else NO_TRADE + 1 */
	int32_t extra;       /* points more for a request that must be bought: most of these then go soon */
};

static bool pair_fixed(const struct cz_fast *f, uint32_t i, uint64_t e)
{
	return f->chosen[e] && f->level[f->p->volunteer[e]] < f->layer[i];
}

static void find_layers(struct layers *l)
{
	struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t i = 0; i < p->requests; i++) {
		uint8_t high = f->unserved[i] > 0 ? (uint8_t)cz_assign_bonus(p, i) : 0;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (f->chosen[e] && f->level[p->volunteer[e]] > high)
				high = f->level[p->volunteer[e]];
		f->layer[i] = high;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (pair_fixed(f, i, e)) {
				l->fixed[p->volunteer[e]]++;
				l->settled[i]++;
			}
	}
}

/* What request i has to get, or can be bought for, within its layer. */
static int32_t open_helpers(const struct layers *l, uint32_t i)
{
	int64_t most = cz_assign_degree(l->f->p, i), helpers = cz_assign_helpers(l->f->p, i);
	return (int32_t)((helpers < most ? helpers : most) - l->settled[i]);
}

static uint32_t open_places(const struct layers *l, uint32_t j)
{
	return (uint32_t)(l->f->places[j + 1] - l->f->places[j]) - l->fixed[j];
}

/* Whether pair e of request i can be traded in the market of level 0, or in the others. */
static bool traded(const struct layers *l, uint32_t i, uint64_t e, bool scarce)
{
	return l->buys[i] == l->sells[l->f->p->volunteer[e]] && (l->buys[i] > 0) == scarce;
}

static void find_traders(struct layers *l)
{
	const struct cz_fast *f = l->f;
	for (uint32_t i = 0; i < f->p->requests; i++)
		l->buys[i] = open_helpers(l, i) > 0 ? f->layer[i] : NO_TRADE + 1;
	for (uint32_t j = 0; j < f->p->volunteers; j++)
		l->sells[j] = open_places(l, j) > 0 ? f->level[j] : NO_TRADE;
}

static bool new_market(struct layers *l, uint32_t buyers, uint32_t goods, uint64_t offers, uint64_t places)
{
	struct cz_market *m = &l->m;
	struct cz_arena *mem = &l->mem;
	m->buyers = buyers;
	m->goods = goods;
	return (m->offer = cz_arena_new0(mem, offers, sizeof *m->offer)) &&
	       (m->want = cz_arena_new0(mem, buyers, sizeof *m->want)) &&
	       (m->holder = cz_arena_new0(mem, places, sizeof *m->holder)) &&
	       (m->taken = cz_arena_new0(mem, goods, sizeof *m->taken)) &&
	       (m->price = cz_arena_new0(mem, goods, sizeof *m->price));
}

static int64_t load_floor(const struct cz_market *m, uint32_t j, uint64_t k)
{
	const struct layers *l = m->ctx;
	return cz_assign_load(l->f->p, j, l->fixed[j] + (int64_t)k);
}

static int64_t no_floor(const struct cz_market *m, uint32_t i, uint64_t k)
{
	(void)m, (void)i, (void)k;
	return 0;
}

/* Level 0: requests buy places. */
static bool ample_market(struct layers *l)
{
	const struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	struct cz_market *m = &l->m;
	*m = (struct cz_market){.floor = load_floor, .ctx = l};
	if (!(m->start = cz_arena_new0(&l->mem, (size_t)p->requests + 1, sizeof *m->start)) ||
	    !(m->places = cz_arena_new0(&l->mem, (size_t)p->volunteers + 1, sizeof *m->places)))
		return false;
	uint64_t n = 0;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			n += traded(l, i, e, false);
	for (uint32_t j = 0; j < p->volunteers; j++)
		m->places[j + 1] = m->places[j] + (f->level[j] ? 0 : open_places(l, j));
	if (!new_market(l, p->requests, p->volunteers, n, m->places[p->volunteers]))
		return false;
	n = 0;
	for (uint32_t i = 0; i < p->requests; i++) {
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (traded(l, i, e, false))
				m->offer[n++] = (struct cz_offer){p->volunteer[e], p->score[e]};
		m->start[i + 1] = n;
		m->want[i] = f->layer[i] == 0 ? open_helpers(l, i) : 0;
	}
	return cz_market_clear(m);
}

static int64_t largest_score(const struct cz_assign_problem *p)
{
	int64_t most = 1;
	for (uint64_t e = 0; e < p->row[p->requests]; e++) {
		int64_t size = p->score[e] < 0 ? -(int64_t)p->score[e] : p->score[e];
		most = size > most ? size : most;
	}
	return most;
}

/* Level 1 to 3: places buy requests. */
static bool scarce_market(struct layers *l)
{
	const struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	struct cz_market *m = &l->m;
	int64_t most = largest_score(p);
	l->extra = (int32_t)(most * 2 / 5);
	*m = (struct cz_market){.floor = no_floor, .ctx = l, .step = most / 1000};
	if (!(m->start = cz_arena_new0(&l->mem, (size_t)p->volunteers + 2, sizeof *m->start)) ||
	    !(m->places = cz_arena_new0(&l->mem, (size_t)p->requests + 1, sizeof *m->places)) ||
	    !(m->must = cz_arena_new0(&l->mem, p->requests, sizeof *m->must)))
		return false;
	for (uint32_t i = 0; i < p->requests; i++) {
		m->places[i + 1] = m->places[i] + (f->layer[i] ? (uint64_t)open_helpers(l, i) : 0);
		m->must[i] = f->layer[i] > 0 && f->layer[i] < cz_assign_bonus(p, i);
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (traded(l, i, e, true))
				m->start[p->volunteer[e] + 2]++;
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		m->start[j + 2] += m->start[j + 1];
	if (!new_market(l, p->volunteers, p->requests, m->start[p->volunteers + 1], m->places[p->requests]))
		return false;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (traded(l, i, e, true))
				m->offer[m->start[p->volunteer[e] + 1]++] = (struct cz_offer){i, p->score[e] + (m->must[i] ? l->extra : 0)};
	for (uint32_t j = 0; j < p->volunteers; j++)
		m->want[j] = f->level[j] ? (int32_t)open_places(l, j) : 0;
	return cz_market_clear(m);
}

/* The market's sales become the plan. */
static void take_over(struct layers *l, bool scarce)
{
	struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (f->chosen[e] && traded(l, i, e, scarce))
				f->chosen[e] = false;
	for (uint32_t good = 0; good < l->m.goods; good++)
		for (uint32_t k = 0; k < l->m.taken[good]; k++) {
			uint32_t buyer = l->m.holder[l->m.places[good] + k];
			f->chosen[cz_fast_pair(f, scarce ? good : buyer, scarce ? buyer : good)] = true;
		}
}

/*
 * Potentials: what a place asks and what a request gains, such that no pair in use does worse, and no other pair
 * better, than nothing. Goods have them from the market. A buyer gains what its best good that it did not get
 * would give or, when it got all, the worst of these.
 */
static void potentials_of_ample(struct layers *l)
{
	struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (f->level[j] == 0 && open_places(l, j) > 0)
			f->ask[j] = l->m.price[j];
	for (uint32_t i = 0; i < p->requests; i++) {
		int64_t best = INT64_MIN, worst = INT64_MAX;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			if (!traded(l, i, e, false))
				continue;
			int64_t g = p->score[e] - f->ask[p->volunteer[e]];
			if (!f->chosen[e])
				best = g > best ? g : best;
			else
				worst = g < worst ? g : worst;
		}
		if (f->layer[i] == 0)
			f->worth[i] = best > INT64_MIN ? best : worst < INT64_MAX ? worst : 0;
	}
}

static bool potentials_of_scarce(struct layers *l)
{
	struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	int64_t *best = cz_arena_new0(&l->mem, p->volunteers, sizeof *best);
	int64_t *worst = cz_arena_new0(&l->mem, p->volunteers, sizeof *worst);
	if (!best || !worst)
		return false;
	for (uint32_t j = 0; j < p->volunteers; j++) {
		best[j] = INT64_MIN;
		worst[j] = INT64_MAX;
	}
	for (uint32_t i = 0; i < p->requests; i++) {
		if (f->layer[i] > 0)
			f->worth[i] = l->m.price[i] - (l->m.must[i] ? l->extra : 0);
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			if (!traded(l, i, e, true))
				continue;
			int64_t g = p->score[e] - f->worth[i], *b = &best[p->volunteer[e]], *w = &worst[p->volunteer[e]];
			if (!f->chosen[e])
				*b = g > *b ? g : *b;
			else
				*w = g < *w ? g : *w;
		}
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (f->level[j] > 0)
			f->ask[j] = best[j] > INT64_MIN ? best[j] : worst[j] < INT64_MAX ? worst[j] : 0;
	return true;
}

/* Who was in no market, having no place or no helper to give: dear enough that no pair seems a bargain. */
static void potentials_of_others(struct layers *l)
{
	struct cz_fast *f = l->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (open_places(l, j) == 0)
			f->ask[j] = cz_assign_load(p, j, l->fixed[j] ? l->fixed[j] - 1 : 0);
	for (int closed = 0; closed < 2; closed++)
		for (uint32_t i = 0; i < p->requests; i++) {
			if ((l->buys[i] > NO_TRADE) != closed)
				continue;
			for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
				uint32_t j = p->volunteer[e];
				if (f->level[j] != f->layer[i] || (!closed && l->sells[j] != NO_TRADE))
					continue;
				int64_t lack = p->score[e] - f->ask[j] - f->worth[i];
				if (lack > 0)
					*(closed ? &f->worth[i] : &f->ask[j]) += lack;
			}
		}
	for (uint32_t j = 0; j < p->volunteers; j++)
		f->ask[j] += f->level[j] * CZ_FAST_LEVEL;
	for (uint32_t i = 0; i < p->requests; i++)
		f->worth[i] += (cz_assign_bonus(p, i) - f->layer[i]) * CZ_FAST_LEVEL;
}

static bool run_markets(struct layers *l)
{
	if (!ample_market(l))
		return false;
	take_over(l, false);
	potentials_of_ample(l);
	cz_arena_release(&l->mem);
	if (!scarce_market(l))
		return false;
	take_over(l, true);
	if (!potentials_of_scarce(l))
		return false;
	potentials_of_others(l);
	return true;
}

static bool make_room(struct cz_fast *f, struct layers *l)
{
	const struct cz_assign_problem *p = f->p;
	struct cz_arena *mem = &f->mem;
	if (!(f->places = cz_arena_new0(mem, (size_t)p->volunteers + 1, sizeof *f->places)))
		return false;
	for (uint64_t e = 0; e < p->row[p->requests]; e++)
		f->places[p->volunteer[e] + 1]++;
	for (uint32_t j = 0; j < p->volunteers; j++) { /* no more than it has pairs for */
		uint64_t most = (uint64_t)p->capacity[j];
		f->places[j + 1] = f->places[j] + (f->places[j + 1] < most ? f->places[j + 1] : most);
	}
	return (f->holder = cz_arena_new0(mem, f->places[p->volunteers], sizeof *f->holder)) &&
	       (f->taken = cz_arena_new0(mem, p->volunteers, sizeof *f->taken)) &&
	       (f->unserved = cz_arena_new0(mem, p->requests, sizeof *f->unserved)) &&
	       (f->level = cz_arena_new0(mem, p->volunteers, sizeof *f->level)) &&
	       (f->layer = cz_arena_new0(mem, p->requests, sizeof *f->layer)) &&
	       (f->ask = cz_arena_new0(mem, p->volunteers, sizeof *f->ask)) &&
	       (f->worth = cz_arena_new0(mem, p->requests, sizeof *f->worth)) &&
	       (l->fixed = cz_arena_new0(mem, p->volunteers, sizeof *l->fixed)) &&
	       (l->settled = cz_arena_new0(mem, p->requests, sizeof *l->settled)) &&
	       (l->sells = cz_arena_new0(mem, p->volunteers, sizeof *l->sells)) &&
	       (l->buys = cz_arena_new0(mem, p->requests, sizeof *l->buys));
}

/* Who holds whom now, after the markets. */
static void list_holders(struct cz_fast *f)
{
	const struct cz_assign_problem *p = f->p;
	memset(f->taken, 0, p->volunteers * sizeof *f->taken);
	for (uint32_t i = 0; i < p->requests; i++) {
		int64_t left = cz_assign_helpers(p, i);
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (f->chosen[e]) {
				uint32_t j = p->volunteer[e];
				f->holder[f->places[j] + f->taken[j]++] = i;
				left--;
			}
		f->unserved[i] = (int32_t)left;
	}
}

int cz_assign_fast(const struct cz_assign_problem *p, bool *chosen, struct cz_assign_result *r, struct cz_err *err)
{
	struct cz_fast f = {.p = p, .chosen = chosen};
	struct layers l = {.f = &f};
	int rc = CZ_OK;
	bool ok = make_room(&f, &l) && cz_fast_serve(&f);
	if (ok) {
		find_layers(&l);
		find_traders(&l);
		ok = run_markets(&l);
	}
	cz_arena_release(&l.mem);
	if (ok) {
		list_holders(&f);
		ok = cz_fast_prices(&f, r);
	}
	rc = ok ? cz_fast_ties(&f, err) : cz_fail_mem(err);
	cz_arena_release(&f.mem);
	return rc;
}
