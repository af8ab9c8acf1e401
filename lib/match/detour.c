#include "match/detour.h"
#include "match/assign_heap.h"
#include "match/assign_impl.h"
#include "match/walk.h"
#include <stdlib.h>
#include <string.h>

/*
 * The net of moves. Its places are the requests, the volunteers, the areas (when fairness counts unserved places of each)
 * and the outside. A move along an arc changes the plan by one place:
 *
 *	request -> volunteer   a pair more            volunteer -> outside   a free place is taken
 *	volunteer -> request   a pair less            outside -> volunteer   a place comes free
 *	request -> area        a place unserved       area -> request        one that was unserved is served
 *	area -> outside, outside -> area              what unserved places of the area cost together
 *
 * Without areas requests are next to the outside. Costs are those of cz_walk_level, less the prices of where a move ends, so
 * that none is below zero. Searches go backwards, from where a ring ends.
 */
#define FAR INT64_MAX

/* A move from a request to a volunteer. */
struct move {
	int64_t cost;
	uint32_t request;
};

struct cz_detours {
	const struct cz_assign_problem *p;
	const struct cz_assign_result *r;
	const size_t *first;
	bool *chosen;          /* per pair */
	uint64_t *start;       /* per volunteer: move[start[j]] .. move[start[j + 1] - 1] end there, the cheapest first */
	struct move *move;
	int64_t *bar;          /* per request: what another pair of it would have to gain */
	int64_t *unserved;     /* per area */
	int32_t *filled;       /* per volunteer */
	int64_t *outside;      /* per volunteer: the cheapest way from it to the outside */
	/* of a search; the places in one row: requests, volunteers, areas, the outside, and the pairs of a request */
	int64_t *dist;
	uint32_t *touched;
	size_t touches;
	struct cz_heap heap;
	uint32_t from;         /* the request of the search at hand; p->requests: from the outside itself */
	uint32_t *mine;        /* per volunteer: 1 + its pair with that request, as an index in the row; 0: none */
	int64_t limit;         /* who lies beyond is of no use */
	int64_t *least;        /* room for the cheapest ways that are known to be there */
	size_t least_cap;
	bool failed;           /* no memory: sticky */
};

static uint32_t place_of_volunteer(const struct cz_detours *d, uint32_t j)
{
	return d->p->requests + j;
}

static uint32_t areas(const struct cz_detours *d)
{
	return cz_assign_fair(d->p) ? d->p->areas : 0;
}

static uint32_t place_of_area(const struct cz_detours *d, uint32_t a)
{
	return d->p->requests + d->p->volunteers + a;
}

static uint32_t the_outside(const struct cz_detours *d)
{
	return place_of_area(d, areas(d));
}

static int64_t price(const struct cz_detours *d, uint32_t j)
{
	return cz_walk_level(d->r->level[j], d->r->points[j]);
}

static int64_t gain(const struct cz_detours *d, uint32_t i, uint64_t e)
{
	return cz_walk_level(cz_assign_bonus(d->p, i), d->p->score[e]) - price(d, d->p->volunteer[e]);
}

static int64_t lacks(const struct cz_detours *d, uint32_t i)
{
	return cz_assign_helpers(d->p, i) - (int64_t)(d->first[i + 1] - d->first[i]);
}

static int64_t area_price(const struct cz_detours *d, uint32_t i)
{
	return areas(d) ? d->r->area_points[d->p->area[i]] : 0;
}

static int64_t find_bar(const struct cz_detours *d, uint32_t i)
{
	int64_t bar = FAR;
	if (lacks(d, i) > 0 || d->first[i] == d->first[i + 1])
		return -area_price(d, i);
	for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
		int64_t g = gain(d, i, d->r->pair[k]);
		bar = g < bar ? g : bar;
	}
	return bar;
}

/* searching */

static void reach(struct cz_detours *d, uint32_t place, int64_t at)
{
	if (at >= d->dist[place] || at > d->limit)
		return;
	if (d->dist[place] == FAR)
		d->touched[d->touches++] = place;
	d->dist[place] = at;
	d->failed |= !cz_heap_push(&d->heap, at, place);
}

static void before_request(struct cz_detours *d, uint32_t i, int64_t at)
{
	for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
		uint64_t e = d->r->pair[k];
		reach(d, place_of_volunteer(d, d->p->volunteer[e]), at + gain(d, i, e) - d->bar[i]);
	}
	if (lacks(d, i) > 0)
		reach(d, areas(d) ? place_of_area(d, d->p->area[i]) : the_outside(d), at);
}

static void before_volunteer(struct cz_detours *d, uint32_t j, int64_t at)
{
	for (uint64_t k = d->start[j]; k < d->start[j + 1] && d->move[k].cost <= d->limit - at; k++)
		reach(d, d->move[k].request, at + d->move[k].cost);
	if (d->filled[j] > 0)
		reach(d, the_outside(d), at + price(d, j) - cz_assign_load(d->p, j, d->filled[j] - 1));
}

static void before_area(struct cz_detours *d, uint32_t a, int64_t at)
{
	for (uint32_t i = 0; i < d->p->requests; i++)
		if (d->p->area[i] == a && d->first[i] < d->first[i + 1])
			reach(d, i, at + d->bar[i] + d->r->area_points[a]);
	if (d->unserved[a] > 0)
		reach(d, the_outside(d), at + d->r->area_points[a] - cz_assign_step(d->p, a, d->unserved[a] - 1));
}

static void before_outside(struct cz_detours *d, int64_t at)
{
	for (uint32_t j = 0; j < d->p->volunteers; j++)
		if (d->filled[j] < d->p->capacity[j])
			reach(d, place_of_volunteer(d, j), at + cz_assign_load(d->p, j, d->filled[j]) - price(d, j));
	for (uint32_t a = 0; a < areas(d); a++)
		reach(d, place_of_area(d, a), at + cz_assign_step(d->p, a, d->unserved[a]) - d->r->area_points[a]);
	for (uint32_t i = 0; i < d->p->requests && !areas(d); i++)
		reach(d, i, at + d->bar[i]);
}

/* From the request of the search the outside is left by the ways that are known. */
static void pass_outside(struct cz_detours *d, int64_t at)
{
	for (uint64_t e = d->p->row[d->from]; e < d->p->row[d->from + 1]; e++) {
		uint32_t j = d->p->volunteer[e];
		if (!d->chosen[e] && d->outside[j] != FAR)
			reach(d, place_of_volunteer(d, j), at + d->outside[j]);
	}
}

/* What the pair itself adds to a ring. */
static int64_t close_cost(const struct cz_detours *d, uint64_t e)
{
	return d->bar[d->from] - gain(d, d->from, e);
}

static void close_ring(struct cz_detours *d, uint32_t j, int64_t at)
{
	if (!d->mine[j])
		return;
	uint32_t k = d->mine[j] - 1;
	reach(d, the_outside(d) + 1 + k, at + close_cost(d, d->p->row[d->from] + k));
}

/* The nearest place that is not settled yet; false: none is left. */
static bool settle(struct cz_detours *d, struct cz_near *out)
{
	while (d->heap.n && !d->failed) {
		*out = cz_heap_pop(&d->heap);
		if (out->d == d->dist[out->node])
			return true;
	}
	return false;
}

static void forget(struct cz_detours *d)
{
	while (d->touches)
		d->dist[d->touched[--d->touches]] = FAR;
	d->heap.n = 0;
}

/* Go on from a place that is settled. */
static void go_on(struct cz_detours *d, struct cz_near at)
{
	if (at.node < d->p->requests) {
		before_request(d, at.node, at.d);
	} else if (at.node < place_of_area(d, 0)) {
		close_ring(d, at.node - d->p->requests, at.d);
		before_volunteer(d, at.node - d->p->requests, at.d);
	} else if (at.node < the_outside(d)) {
		before_area(d, at.node - place_of_area(d, 0), at.d);
	} else if (d->from < d->p->requests) {
		pass_outside(d, at.d);
	} else {
		before_outside(d, at.d);
	}
}

static void find_ways_out(struct cz_detours *d)
{
	struct cz_near at;
	reach(d, the_outside(d), 0);
	while (settle(d, &at))
		go_on(d, at);
	for (uint32_t j = 0; j < d->p->volunteers; j++)
		d->outside[j] = d->dist[place_of_volunteer(d, j)];
	forget(d);
}

/* one request */

static void mark(struct cz_detours *d, bool on)
{
	const uint64_t *row = d->p->row;
	for (uint64_t e = row[d->from]; d->from < d->p->requests && e < row[d->from + 1]; e++)
		d->mine[d->p->volunteer[e]] = on && !d->chosen[e] ? (uint32_t)(e - row[d->from]) + 1 : 0;
}

/* The shortest way from the outside to request i that needs no search. */
static int64_t straight_in(const struct cz_detours *d, uint32_t i)
{
	int64_t best = FAR;
	if (lacks(d, i) > 0 && !areas(d))
		return 0;
	for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
		uint32_t j = d->p->volunteer[d->r->pair[k]];
		int64_t way = gain(d, i, d->r->pair[k]) - d->bar[i] + price(d, j) - cz_assign_load(d->p, j, d->filled[j] - 1);
		best = way < best ? way : best;
	}
	return best;
}

/* By way of the outside so many pairs can be had for at most this. */
static int64_t find_limit(struct cz_detours *d, uint32_t i, size_t most)
{
	const int64_t in = straight_in(d, i);
	size_t n = 0;
	if (!cz_array_reserve(&d->least, &d->least_cap, most, sizeof *d->least)) {
		d->failed = true;
		return FAR;
	}
	if (in == FAR)
		return FAR;
	for (uint64_t e = d->p->row[i]; e < d->p->row[i + 1]; e++) {
		const int64_t out = d->outside[d->p->volunteer[e]];
		if (d->chosen[e] || out == FAR)
			continue;
		int64_t way = in + out + close_cost(d, e);
		size_t at = n < most ? n++ : most;
		for (; at > 0 && way < d->least[at - 1]; at--)
			if (at < most)
				d->least[at] = d->least[at - 1];
		if (at < most)
			d->least[at] = way;
	}
	return n == most ? d->least[most - 1] : FAR;
}

void cz_detours_begin(struct cz_detours *d, uint32_t i, size_t most)
{
	forget(d);
	mark(d, false);
	d->from = i;
	mark(d, true);
	d->limit = most && most < cz_assign_degree(d->p, i) ? find_limit(d, i, most) : FAR;
	if (cz_assign_helpers(d->p, i) > 0)
		reach(d, i, 0);
}

int cz_detours_next(struct cz_detours *d, struct cz_detour *out, struct cz_err *err)
{
	struct cz_near at;
	while (settle(d, &at)) {
		if (at.node <= the_outside(d)) {
			go_on(d, at);
			continue;
		}
		/* to the nearest: points go either way */
		const int level = (int)((at.d + cz_walk_level(1, 0) / 2) / cz_walk_level(1, 0));
		const uint64_t pair = d->p->row[d->from] + at.node - the_outside(d) - 1;
		*out = (struct cz_detour){pair, level, at.d - cz_walk_level(level, 0)};
		return 1;
	}
	return d->failed ? cz_fail_mem(err) : 0;
}

/* the whole */

static int by_cost(const void *a, const void *b)
{
	const struct move *x = a, *y = b;
	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	return (x->request > y->request) - (x->request < y->request);
}

static void enter_moves(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	for (uint64_t e = 0; e < p->row[p->requests]; e++)
		d->start[p->volunteer[e] + 2] += !d->chosen[e];
	for (uint32_t j = 0; j < p->volunteers; j++)
		d->start[j + 2] += d->start[j + 1];
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (!d->chosen[e])
				d->move[d->start[p->volunteer[e] + 1]++] = (struct move){d->bar[i] - gain(d, i, e), i};
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (d->start[j + 1] > d->start[j])
			qsort(d->move + d->start[j], d->start[j + 1] - d->start[j], sizeof *d->move, by_cost);
}

static bool make_room(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	const uint64_t n = p->row[p->requests];
	size_t most = 0, places;
	for (uint32_t i = 0; i < p->requests; i++)
		most = cz_assign_degree(p, i) > most ? cz_assign_degree(p, i) : most;
	places = (size_t)the_outside(d) + 1 + most;
	d->start = cz_array_new0((size_t)p->volunteers + 2, sizeof *d->start);
	d->move = cz_array_new(n, sizeof *d->move);
	d->chosen = cz_array_new0(n, sizeof *d->chosen);
	d->filled = cz_array_new0(p->volunteers, sizeof *d->filled);
	d->bar = cz_array_new(p->requests, sizeof *d->bar);
	d->unserved = cz_array_new0(areas(d), sizeof *d->unserved);
	d->outside = cz_array_new(p->volunteers, sizeof *d->outside);
	d->mine = cz_array_new0(p->volunteers, sizeof *d->mine);
	d->dist = cz_array_new(places, sizeof *d->dist);
	d->touched = cz_array_new(places, sizeof *d->touched);
	for (size_t k = 0; k < places && d->dist; k++)
		d->dist[k] = FAR;
	return d->start && d->move && d->chosen && d->filled && d->bar && d->unserved && d->outside && d->mine && d->dist && d->touched;
}

struct cz_detours *cz_detours_new(const struct cz_assign_problem *p, const struct cz_assign_result *r,
				  const size_t *first)
{
	struct cz_detours *d = calloc(1, sizeof *d);
	if (!d)
		return NULL;
	d->p = p;
	d->r = r;
	d->first = first;
	d->from = p->requests;
	d->limit = FAR;
	if (!make_room(d))
		goto failed;
	for (size_t k = 0; k < r->n; k++) {
		d->chosen[r->pair[k]] = true;
		d->filled[p->volunteer[r->pair[k]]]++;
	}
	for (uint32_t i = 0; i < p->requests; i++) {
		d->bar[i] = find_bar(d, i);
		if (areas(d))
			d->unserved[p->area[i]] += lacks(d, i);
	}
	enter_moves(d);
	find_ways_out(d);
	if (!d->failed)
		return d;
failed:
	cz_detours_free(d);
	return NULL;
}

void cz_detours_free(struct cz_detours *d)
{
	if (!d)
		return;
	free(d->chosen);
	free(d->start);
	free(d->move);
	free(d->least);
	free(d->bar);
	free(d->unserved);
	free(d->filled);
	free(d->outside);
	free(d->dist);
	free(d->touched);
	free(d->mine);
	free(d->heap.v);
	free(d);
}
