#include "base/array.h"
#include "match/assign_fast.h"
#include <stdlib.h>
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
 *    So the big numbers cancel, and two markets in plain points remain (assign_market.c):
 *      level 0: every request must be served and places are to spare: requests are the buyers;
 *      level 1 to 3: every place must be filled and requests are to spare: places are the buyers. A request above its
 *      layer must be bought: it begins so cheap that most of these go soon, and the others are put right afterwards.
 * 3. The prices of the markets prove the plan. assign_tie.c finds among equals, assign_prices.c the smallest prices.
 *
 * Before that assign_order.c sees to it that neighbours are near in memory, and sets the best pairs of each request apart
 * (assign_pairs.h): all steps look at these first, and mostly at no others.
 *
 * When pairs are added afterwards (rounds, see assign.h), the plan and its prices are mended where these break them, in
 * assign_again.c, for all levels at once.
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
};

static void find_layers(struct layers *l)
{
	struct cz_fast *f = l->f;
	for (uint32_t i = 0; i < f->requests; i++) {
		uint8_t high = f->unserved[i] > 0 ? f->bonus[i] : 0;
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1]; u++)
			if (f->server[u] != CZ_NOBODY && f->level[f->server[u]] > high)
				high = f->level[f->server[u]];
		f->layer[i] = high;
	}
}

/* Pairs to a lower level stay; the others are open, and their place in the plan with them. */
static void find_fixed(struct layers *l)
{
	struct cz_fast *f = l->f;
	for (uint32_t i = 0; i < f->requests; i++) {
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1]; u++) {
			uint32_t j = f->server[u];
			f->server[u] = CZ_NOBODY;
			if (j == CZ_NOBODY || f->level[j] >= f->layer[i])
				continue;
			f->server[f->unit[i] + l->settled[i]++] = j;
			l->fixed[j]++;
		}
	}
}

/* What request i has to get, or can be bought for, within its layer. */
static uint32_t open_helpers(const struct layers *l, uint32_t i)
{
	return l->f->unit[i + 1] - l->f->unit[i] - l->settled[i];
}

static uint32_t open_places(const struct layers *l, uint32_t j)
{
	return l->f->place[j + 1] - l->f->place[j] - l->fixed[j];
}

static void find_traders(struct layers *l)
{
	const struct cz_fast *f = l->f;
	for (uint32_t i = 0; i < f->requests; i++)
		l->buys[i] = open_helpers(l, i) > 0 ? f->layer[i] : NO_TRADE + 1;
	for (uint32_t j = 0; j < f->volunteers; j++)
		l->sells[j] = open_places(l, j) > 0 ? f->level[j] : NO_TRADE;
}

static bool new_market(struct layers *l, uint32_t buyers, uint32_t goods)
{
	struct cz_market *m = &l->m;
	struct cz_arena *mem = &l->mem;
	m->buyers = buyers;
	m->goods = goods;
	m->ctx = l;
	return (m->want = cz_arena_new0(mem, buyers, sizeof *m->want)) &&
	       (m->place = cz_arena_new0(mem, (size_t)goods + 1, sizeof *m->place));
}

static int64_t load_floor(const struct cz_market *m, uint32_t j, uint32_t k)
{
	const struct layers *l = m->ctx;
	return cz_fast_load(l->f, j, l->fixed[j] + (int64_t)k);
}

/* Level 0: requests buy places. The market works in what will hold its results: the plan and the potentials. */
static bool ample_market(struct layers *l)
{
	struct cz_fast *f = l->f;
	struct cz_market *m = &l->m;
	*m = (struct cz_market){.floor = load_floor, .offer = f->pair, .best = f->best, .cheapest = f->least_load,
		.most_points = f->most_points};
	if (!new_market(l, f->requests, f->volunteers))
		return false;
	for (uint32_t j = 0; j < f->volunteers; j++)
		m->place[j + 1] = m->place[j] + (l->sells[j] == 0 ? open_places(l, j) : 0);
	for (uint32_t i = 0; i < f->requests; i++)
		m->want[i] = l->buys[i] == 0 ? (int32_t)open_helpers(l, i) : 0;
	m->sale = f->holder;
	m->taken = memset(f->taken, 0, f->volunteers * sizeof *f->taken);
	m->price = f->ask;
	m->gain = f->worth;
	return cz_market_clear(m);
}

static bool is_scarce_layer(uint8_t buys)
{
	return buys > 0 && buys < NO_TRADE;
}

static bool scarce_trade(const struct cz_market *m, uint32_t j, uint32_t i)
{
	const struct layers *l = m->ctx;
	return is_scarce_layer(l->buys[i]) && l->buys[i] == l->sells[j];
}

/* What must be bought begins as cheap as makes its best pair look like the best of all. */
static int64_t scarce_floor(const struct cz_market *m, uint32_t i, uint32_t k)
{
	const struct layers *l = m->ctx;
	return k < m->must[i] ? l->f->best[i].offer[0].points - m->most_points : 0;
}

/* The scarce pairs, from the volunteers' side. */
static bool turn_pairs(struct layers *l)
{
	const struct cz_fast *f = l->f;
	uint64_t *row = cz_arena_new0(&l->mem, (size_t)f->volunteers + 2, sizeof *row);
	if (!row)
		return false;
	for (uint32_t i = 0; i < f->requests; i++) {
		const uint8_t layer = l->buys[i];
		for (uint64_t e = f->pair.row[i]; is_scarce_layer(layer) && e < f->pair.row[i + 1]; e++)
			row[f->pair.to[e] + 2] += l->sells[f->pair.to[e]] == layer;
	}
	for (uint32_t j = 0; j < f->volunteers; j++)
		row[j + 2] += row[j + 1];
	uint32_t *to = cz_arena_alloc(&l->mem, row[f->volunteers + 1] * sizeof *to);
	int32_t *points = cz_arena_alloc(&l->mem, row[f->volunteers + 1] * sizeof *points);
	if (!to || !points)
		return false;
	for (uint32_t i = 0; i < f->requests; i++) { /* row[j + 1] moves from the begin of j to its end */
		const uint8_t layer = l->buys[i];
		for (uint64_t e = f->pair.row[i]; is_scarce_layer(layer) && e < f->pair.row[i + 1]; e++)
			if (l->sells[f->pair.to[e]] == layer) {
				uint64_t x = row[f->pair.to[e] + 1]++;
				to[x] = i;
				points[x] = f->pair.points[e];
			}
	}
	l->m.offer = (struct cz_pairs){row, to, points};
	return true;
}

/* Level 1 to 3: places buy requests. */
static bool scarce_market(struct layers *l)
{
	struct cz_fast *f = l->f;
	struct cz_market *m = &l->m;
	struct cz_arena *mem = &l->mem;
	int64_t most = f->most_points;
	uint32_t *must;
	*m = (struct cz_market){.floor = scarce_floor, .cheapest = -2 * most, .most_points = most, .step = most / 1000,
		.asker = f->pair, .trades = scarce_trade};
	if (!new_market(l, f->volunteers, f->requests) || !turn_pairs(l) ||
	    !(m->must = must = cz_arena_new0(mem, f->requests, sizeof *must)))
		return false;
	for (uint32_t i = 0; i < f->requests; i++) {
		m->place[i + 1] = m->place[i] + (f->layer[i] ? open_helpers(l, i) : 0);
		must[i] = f->layer[i] > 0 && f->layer[i] < f->bonus[i] ? open_helpers(l, i) : 0;
	}
	for (uint32_t j = 0; j < f->volunteers; j++)
		m->want[j] = f->level[j] ? (int32_t)open_places(l, j) : 0;
	return (m->sale = cz_arena_new0(mem, m->place[m->goods], sizeof *m->sale)) &&
	       (m->taken = cz_arena_new0(mem, m->goods, sizeof *m->taken)) &&
	       (m->price = cz_arena_new0(mem, m->goods, sizeof *m->price)) &&
	       (m->gain = cz_arena_new0(mem, m->buyers, sizeof *m->gain)) && cz_market_clear(m);
}

/* The market's sales become the plan. */
static void take_sales(struct layers *l, bool scarce)
{
	struct cz_fast *f = l->f;
	const struct cz_market *m = &l->m;
	for (uint32_t good = 0; good < m->goods; good++)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++) {
			uint32_t i = scarce ? good : m->sale[x].to, j = scarce ? m->sale[x].to : good;
			f->server[f->unit[i] + l->settled[i]++] = j;
		}
}

/* Its prices and gains become the potentials: what a place asks and what a request gains, such that no pair in use does
 * worse, and no other pair better, than nothing. */
static void take_prices(struct layers *l)
{
	struct cz_fast *f = l->f;
	const struct cz_market *m = &l->m;
	for (uint32_t j = 0; j < f->volunteers; j++)
		if (l->sells[j] != NO_TRADE && f->level[j] > 0)
			f->ask[j] = m->gain[j];
	for (uint32_t i = 0; i < f->requests; i++)
		if (l->buys[i] != NO_TRADE + 1 && f->layer[i] > 0)
			f->worth[i] = m->price[i];
}

/* Who was in no market. A volunteer without a place is so dear that no pair seems a bargain; a request that gets no
 * helper gains what it could. */
static void potentials_of_others(struct layers *l)
{
	struct cz_fast *f = l->f;
	int64_t least = 0;
	for (uint32_t i = 0; i < f->requests; i++)
		least = f->worth[i] < least ? f->worth[i] : least;
	for (uint32_t j = 0; j < f->volunteers; j++)
		if (l->sells[j] == NO_TRADE) {
			int64_t cost = cz_fast_load(f, j, l->fixed[j] ? l->fixed[j] - 1 : 0);
			f->ask[j] = cost > f->most_points - least ? cost : f->most_points - least;
		}
	for (uint32_t i = 0; i < f->requests; i++)
		for (uint64_t e = f->pair.row[i]; l->buys[i] > NO_TRADE && e < f->pair.row[i + 1]; e++) {
			int64_t gain = f->pair.points[e] - f->ask[f->pair.to[e]];
			if (f->level[f->pair.to[e]] == f->layer[i] && gain > f->worth[i])
				f->worth[i] = gain;
		}
	for (uint32_t j = 0; j < f->volunteers; j++)
		f->ask[j] += f->level[j] * CZ_FAST_LEVEL;
	for (uint32_t i = 0; i < f->requests; i++)
		f->worth[i] += (f->bonus[i] - f->layer[i]) * CZ_FAST_LEVEL;
}

/* Whether some request may stay unserved. */
static bool is_scarce(const struct layers *l)
{
	for (uint32_t j = 0; j < l->f->volunteers; j++)
		if (l->f->level[j] > 0)
			return true;
	return false;
}

static bool run_markets(struct layers *l)
{
	if (!ample_market(l))
		return false;
	take_sales(l, false);
	cz_arena_release(&l->mem);
	if (is_scarce(l)) {
		if (!scarce_market(l))
			return false;
		take_sales(l, true);
		take_prices(l);
	}
	potentials_of_others(l);
	return true;
}

static bool make_room(struct cz_fast *f, struct layers *l)
{
	const struct cz_assign_problem *p = f->p;
	struct cz_arena *mem = &f->mem, *grows = &f->grows;
	if (!(f->place = cz_arena_new0(grows, (size_t)f->volunteers + 1, sizeof *f->place)) ||
	    !(f->unit = cz_arena_new0(grows, (size_t)f->requests + 1, sizeof *f->unit)))
		return false;
	for (uint32_t j = 0; j < f->volunteers; j++) { /* no more than it has pairs for */
		uint32_t most = (uint32_t)p->capacity[f->volunteer[j]];
		f->place[j + 1] = f->place[j] + (f->degree[j] < most ? f->degree[j] : most);
	}
	for (uint32_t i = 0; i < f->requests; i++) {
		uint32_t most = (uint32_t)(f->pair.row[i + 1] - f->pair.row[i]), helpers = (uint32_t)cz_assign_helpers(p, f->request[i]);
		f->unit[i + 1] = f->unit[i] + (helpers < most ? helpers : most);
	}
	f->taken = memset(f->degree, 0, f->volunteers * sizeof *f->taken);
	f->degree = NULL;
	return (f->holder = cz_arena_new0(grows, f->place[f->volunteers], sizeof *f->holder)) &&
	       (f->server = cz_arena_new0(grows, f->unit[f->requests], sizeof *f->server)) &&
	       (f->unserved = cz_arena_new0(mem, f->requests, sizeof *f->unserved)) &&
	       (f->bonus = cz_arena_new0(mem, f->requests, sizeof *f->bonus)) &&
	       (f->level = cz_arena_new0(mem, f->volunteers, sizeof *f->level)) &&
	       (f->layer = cz_arena_new0(mem, f->requests, sizeof *f->layer)) &&
	       (f->ask = cz_arena_new0(mem, f->volunteers, sizeof *f->ask)) &&
	       (f->worth = cz_arena_new0(mem, f->requests, sizeof *f->worth)) &&
	       (l->fixed = cz_arena_new0(mem, f->volunteers, sizeof *l->fixed)) &&
	       (l->settled = cz_arena_new0(mem, f->requests, sizeof *l->settled)) &&
	       (l->sells = cz_arena_new0(mem, f->volunteers, sizeof *l->sells)) &&
	       (l->buys = cz_arena_new0(mem, f->requests, sizeof *l->buys));
}

/* Before anyone is served. */
static void begin(struct cz_fast *f)
{
	const struct cz_assign_problem *p = f->p;
	for (uint32_t i = 0; i < f->requests; i++) {
		f->bonus[i] = (uint8_t)cz_assign_bonus(p, f->request[i]);
		f->unserved[i] = (int32_t)cz_assign_helpers(p, f->request[i]);
	}
	memset(f->server, 0xff, f->unit[f->requests] * sizeof *f->server);
	f->least_load = p->load && p->loads ? p->load[0] : 0;
}

static int32_t points_of(const struct cz_fast *f, uint32_t i, uint32_t j)
{
	for (int k = 0; k < CZ_FEW; k++)
		if (f->best[i].offer[k].to == j)
			return f->best[i].offer[k].points;
	uint64_t e = f->pair.row[i];
	while (f->pair.to[e] != j)
		e++;
	return f->pair.points[e];
}

/* Who holds whom now, after the markets. */
static bool list_holders(struct cz_fast *f)
{
	if (!(f->points = cz_arena_alloc(&f->grows, f->unit[f->requests] * sizeof *f->points)))
		return false;
	memset(f->taken, 0, f->volunteers * sizeof *f->taken);
	for (uint32_t i = 0; i < f->requests; i++) {
		f->unserved[i] = (int32_t)cz_assign_helpers(f->p, f->request[i]);
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++, f->unserved[i]--) {
			uint32_t j = f->server[u];
			f->points[u] = points_of(f, i, j);
			f->holder[f->place[j] + f->taken[j]++] = (struct cz_end){i, f->points[u]};
		}
	}
	return true;
}

/* The pair of a request and a volunteer, in the caller's numbers, among those of the request from `first` on, which ascend. */
static void tell_pair(const struct cz_assign_problem *p, uint32_t i, uint32_t j, size_t first, struct cz_assign_result *r)
{
	const uint64_t end = p->row[i + 1];
	uint64_t pair = end;
	size_t k = r->n++;
	for (uint64_t e = p->row[i]; e < end; e++) /* to the end: where it stops is chance, and guessed wrongly */
		pair = p->volunteer[e] == j ? e : pair;
	for (; k > first && r->pair[k - 1] > pair; k--)
		r->pair[k] = r->pair[k - 1];
	r->pair[k] = pair;
}

/* The pairs of the plan, in the caller's numbers. */
bool cz_fast_tell(const struct cz_fast *f, struct cz_assign_result *r)
{
	const struct cz_assign_problem *p = f->p;
	uint32_t *own = cz_array_new(p->requests, sizeof *own); /* the engine's number of a request */
	if (!own || !(r->pair = cz_array_new(f->unit[f->requests], sizeof *r->pair))) {
		free(own);
		return false;
	}
	for (uint32_t k = 0; k < p->requests; k++)
		own[f->request[k]] = k;
	for (uint32_t i = 0; i < p->requests; i++) {
		const size_t first = r->n;
		for (uint32_t u = f->unit[own[i]]; u < f->unit[own[i] + 1] && f->server[u] != CZ_NOBODY; u++)
			tell_pair(p, i, f->volunteer[f->server[u]], first, r);
	}
	free(own);
	return true;
}

bool cz_fast_solve(struct cz_fast *f)
{
	struct layers l = {.f = f};
	bool ok = cz_fast_number(f) && make_room(f, &l);
	if (ok) {
		begin(f);
		ok = cz_fast_serve(f);
	}
	if (ok) {
		find_layers(&l);
		find_fixed(&l);
		find_traders(&l);
		ok = run_markets(&l);
	}
	cz_arena_release(&l.mem);
	return ok && list_holders(f);
}

void cz_fast_release(struct cz_fast *f)
{
	cz_arena_release(&f->mem);
	cz_arena_release(&f->grows);
	cz_arena_release(&f->askers.mem);
}
