#include "match/detour_impl.h"
#include <stdlib.h>
#include <string.h>

/* searching */

/* What a ring costs at least beside the way from this node. */
static int64_t rest(const struct cz_detours *d, uint32_t node)
{
	int64_t least = d->close;
	if (node > cz_net_outside(d))
		return 0;
	if (d->close_outside != CZ_FAR && d->outside[node] != CZ_FAR && d->close_outside - d->outside[node] > least)
		least = d->close_outside - d->outside[node];
	if (d->close_inside != CZ_FAR && d->inside[node] != CZ_FAR && d->close_inside + d->inside[node] > least)
		least = d->close_inside + d->inside[node];
	return least;
}

/* Whether the search at hand is for rings that do not pass outside. */
static bool stays_inside(const struct cz_detours *d)
{
	return d->inside && d->from < d->p->requests;
}

static void reach(struct cz_detours *d, uint32_t node, int64_t at)
{
	if (at >= d->dist[node] || at > d->limit - rest(d, node))
		return;
	if (d->dist[node] == CZ_FAR)
		d->touched[d->touches++] = node;
	d->dist[node] = at;
	d->failed |= !cz_heap_push(&d->heap, at, node);
}

static void before_request(struct cz_detours *d, uint32_t i, int64_t at)
{
	for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
		uint64_t e = d->r->pair[k];
		reach(d, cz_net_volunteer(d, d->p->volunteer[e]), at + cz_net_gain(d, i, e) - d->bar[i]);
	}
	if (cz_net_lacks(d, i) > 0 && !stays_inside(d))
		reach(d, cz_net_areas(d) ? cz_net_area(d, d->p->area[i]) : cz_net_outside(d), at);
}

/* The next request that leads to volunteer j has its turn later. */
static void wait_for_next(struct cz_detours *d, uint32_t j, int64_t at)
{
	if (d->next[j] < d->start[j + 1] && d->move[d->next[j]].cost <= d->limit - d->close - at)
		d->failed |= !cz_heap_push(&d->later, at + d->move[d->next[j]].cost, j);
}

/* All that cost as much as this, and those after them that were reached as cheaply already. */
static void take_turn(struct cz_detours *d, struct cz_near turn)
{
	const uint32_t j = turn.node;
	const int64_t at = d->dist[cz_net_volunteer(d, j)];
	for (; d->next[j] < d->start[j + 1]; d->next[j]++) {
		const struct cz_move *m = &d->move[d->next[j]];
		if (at + m->cost == turn.d)
			reach(d, m->request, turn.d);
		else if (at + m->cost < d->dist[m->request])
			break;
	}
	wait_for_next(d, j, at);
}

static void before_volunteer(struct cz_detours *d, uint32_t j, int64_t at)
{
	d->next[j] = d->start[j];
	wait_for_next(d, j, at);
	if (d->filled[j] > 0 && !stays_inside(d))
		reach(d, cz_net_outside(d), at + cz_net_price(d, j) - cz_assign_load(d->p, j, d->filled[j] - 1));
}

static void before_area(struct cz_detours *d, uint32_t a, int64_t at)
{
	for (uint32_t k = d->begin[a]; k < d->begin[a + 1]; k++)
		reach(d, d->member[k].request, at + d->member[k].cost + d->r->area_points[a]);
	if (d->unserved[a] > 0)
		reach(d, cz_net_outside(d), at + d->r->area_points[a] - cz_assign_step(d->p, a, d->unserved[a] - 1));
}

static void before_outside(struct cz_detours *d, int64_t at)
{
	for (uint32_t j = 0; j < d->p->volunteers; j++)
		if (d->filled[j] < d->p->capacity[j])
			reach(d, cz_net_volunteer(d, j),
			      at + cz_assign_load(d->p, j, d->filled[j]) - cz_net_price(d, j));
	for (uint32_t a = 0; a < cz_net_areas(d); a++)
		reach(d, cz_net_area(d, a), at + cz_assign_step(d->p, a, d->unserved[a]) - d->r->area_points[a]);
	for (uint32_t i = 0; i < d->p->requests && !cz_net_areas(d); i++)
		reach(d, i, at + d->bar[i]);
}

/* From the request of the search the outside is left by the ways that are known. */
static void pass_outside(struct cz_detours *d, int64_t at)
{
	for (uint64_t e = d->p->row[d->from]; e < d->p->row[d->from + 1]; e++) {
		uint32_t j = d->p->volunteer[e];
		const int64_t out = d->outside[cz_net_volunteer(d, j)];
		if (!d->chosen[e] && out != CZ_FAR)
			reach(d, cz_net_volunteer(d, j), at + out);
	}
}

/* What the pair itself adds to a ring. */
static int64_t close_cost(const struct cz_detours *d, uint64_t e)
{
	return d->bar[d->from] - cz_net_gain(d, d->from, e);
}

/* There is a ring by pair k of the request for this; so many of them are the limit. */
static void know(struct cz_detours *d, uint32_t k, int64_t cost)
{
	size_t at = 0;
	while (at < d->least_n && d->least[at].k != k)
		at++;
	if (at < d->least_n && d->least[at].cost <= cost)
		return;
	if (at == d->least_n && d->least_n < d->most)
		d->least_n++;
	for (; at > 0 && cost < d->least[at - 1].cost; at--)
		if (at < d->most)
			d->least[at] = d->least[at - 1];
	if (at < d->most)
		d->least[at] = (struct cz_known_ring){cost, k};
	if (d->least_n == d->most && d->least[d->most - 1].cost < d->limit)
		d->limit = d->least[d->most - 1].cost;
}

static void close_ring(struct cz_detours *d, uint32_t j, int64_t at)
{
	if (!d->mine[j])
		return;
	const uint32_t k = d->mine[j] - 1;
	const int64_t cost = at + close_cost(d, d->p->row[d->from] + k);
	if (d->most && cost <= d->limit)
		know(d, k, cost);
	reach(d, cz_net_outside(d) + 1 + k, cost);
}

/* The nearest node that is not settled yet; false: none is left. */
static bool settle(struct cz_detours *d, struct cz_near *out)
{
	while ((d->heap.n || d->later.n) && !d->failed) {
		if (!d->heap.n || (d->later.n && d->later.v[0].d < d->heap.v[0].d)) {
			take_turn(d, cz_heap_pop(&d->later));
			continue;
		}
		*out = cz_heap_pop(&d->heap);
		if (out->d > d->limit)
			return false;
		if (out->d == d->dist[out->node])
			return true;
	}
	return false;
}

static void forget(struct cz_detours *d)
{
	while (d->touches)
		d->dist[d->touched[--d->touches]] = CZ_FAR;
	d->heap.n = 0;
	d->later.n = 0;
}

/* Go on from a node that is settled. */
static void go_on(struct cz_detours *d, struct cz_near at)
{
	if (at.node < d->p->requests) {
		before_request(d, at.node, at.d);
	} else if (at.node < cz_net_area(d, 0)) {
		close_ring(d, at.node - d->p->requests, at.d);
		before_volunteer(d, at.node - d->p->requests, at.d);
	} else if (at.node < cz_net_outside(d)) {
		before_area(d, at.node - cz_net_area(d, 0), at.d);
	} else if (d->from < d->p->requests) {
		pass_outside(d, at.d);
	} else {
		before_outside(d, at.d);
	}
}

static void find_ways_out(struct cz_detours *d)
{
	struct cz_near at;
	reach(d, cz_net_outside(d), 0);
	while (settle(d, &at))
		go_on(d, at);
	memcpy(d->outside, d->dist, ((size_t)cz_net_outside(d) + 1) * sizeof *d->outside);
	forget(d);
}

/* Forwards: to a volunteer by a pair more, to a request by a pair less. */
static void after_request(struct cz_detours *d, uint32_t i, int64_t at)
{
	for (uint64_t e = d->p->row[i]; e < d->p->row[i + 1]; e++)
		if (!d->chosen[e])
			reach(d, cz_net_volunteer(d, d->p->volunteer[e]), at + d->bar[i] - cz_net_gain(d, i, e));
}

static void after_volunteer(struct cz_detours *d, uint32_t j, int64_t at)
{
	for (uint64_t k = d->helps[j]; k < d->helps[j + 1]; k++)
		reach(d, d->helped[k].request, at + d->helped[k].cost);
}

/* From the outside to all: who could be served, and whose place could come free, are next to it. */
static void find_ways_in(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	struct cz_near at;
	for (uint32_t i = 0; i < p->requests; i++)
		if (cz_net_lacks(d, i) > 0)
			reach(d, i, 0);
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (d->filled[j] > 0)
			reach(d, cz_net_volunteer(d, j), cz_net_price(d, j) - cz_assign_load(p, j, d->filled[j] - 1));
	while (settle(d, &at))
		if (at.node < p->requests)
			after_request(d, at.node, at.d);
		else
			after_volunteer(d, at.node - p->requests, at.d);
	d->inside = cz_array_new((size_t)cz_net_outside(d) + 1, sizeof *d->inside);
	if (d->inside)
		memcpy(d->inside, d->dist, ((size_t)cz_net_outside(d) + 1) * sizeof *d->inside);
	d->failed |= !d->inside;
	forget(d);
}

/* one request */

static void mark(struct cz_detours *d, bool on)
{
	const uint64_t *row = d->p->row;
	for (uint64_t e = row[d->from]; d->from < d->p->requests && e < row[d->from + 1]; e++)
		d->mine[d->p->volunteer[e]] = on && !d->chosen[e] ? (uint32_t)(e - row[d->from]) + 1 : 0;
}

/* The shortest way from the outside to request i, or one that needs no search. */
static int64_t way_in(const struct cz_detours *d, uint32_t i)
{
	int64_t best = CZ_FAR;
	if (d->inside)
		return d->inside[i];
	for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
		uint32_t j = d->p->volunteer[d->r->pair[k]];
		int64_t way = cz_net_gain(d, i, d->r->pair[k]) - d->bar[i];
		way += cz_net_price(d, j) - cz_assign_load(d->p, j, d->filled[j] - 1);
		best = way < best ? way : best;
	}
	return best;
}

/* A ring by pair k that passes outside, for this: as cheap as any that does, where all ways in are known. */
static void pass_by(struct cz_detours *d, uint32_t k, int64_t cost)
{
	if (d->most && cost < d->limit)
		know(d, k, cost);
	if (d->inside)
		reach(d, cz_net_outside(d) + 1 + k, cost);
}

/* For a pair of the request and its volunteer j a ring is sought that costs less than is known. */
static void seek(struct cz_detours *d, uint32_t j, int64_t cost)
{
	const uint32_t node = cz_net_volunteer(d, j);
	const int64_t out = d->outside[node], in = d->inside ? d->inside[node] : CZ_FAR;
	d->close = cost < d->close ? cost : d->close;
	if (out != CZ_FAR && cost + out < d->close_outside)
		d->close_outside = cost + out;
	if (in != CZ_FAR && cost - in < d->close_inside)
		d->close_inside = cost - in;
}

/* What its own pairs tell of the rings of the request: what they cost at least, and by way of the outside at most. */
static void look_at_pairs(struct cz_detours *d)
{
	const uint64_t *row = d->p->row;
	const int64_t in = way_in(d, d->from);
	for (uint64_t e = row[d->from]; e < row[d->from + 1]; e++) {
		const uint32_t j = d->p->volunteer[e];
		const int64_t out = d->outside[cz_net_volunteer(d, j)], cost = close_cost(d, e);
		if (d->chosen[e])
			continue;
		d->open++;
		if (in != CZ_FAR && out != CZ_FAR)
			pass_by(d, (uint32_t)(e - row[d->from]), in + cost + out);
		if (!d->inside || in == CZ_FAR || out == CZ_FAR || in + out > 0)
			seek(d, j, cost);
	}
}

void cz_detours_begin(struct cz_detours *d, uint32_t i, size_t most)
{
	forget(d);
	mark(d, false);
	d->from = i;
	mark(d, true);
	d->most = most < cz_assign_degree(d->p, i) ? most : 0;
	d->limit = CZ_FAR;
	d->close = d->close_outside = d->close_inside = CZ_FAR;
	d->least_n = 0;
	d->open = 0;
	if (!cz_array_reserve(&d->least, &d->least_cap, d->most, sizeof *d->least)) {
		d->failed = true;
		return;
	}
	look_at_pairs(d);
	if (d->open && cz_assign_helpers(d->p, i) > 0)
		reach(d, i, 0);
}

int cz_detours_next(struct cz_detours *d, struct cz_detour *out, struct cz_err *err)
{
	struct cz_near at;
	while (d->open && settle(d, &at)) {
		if (at.node <= cz_net_outside(d)) {
			go_on(d, at);
			continue;
		}
		d->open--;
		/* to the nearest: points go either way */
		const int level = (int)((at.d + cz_walk_level(1, 0) / 2) / cz_walk_level(1, 0));
		const uint64_t pair = d->p->row[d->from] + at.node - cz_net_outside(d) - 1;
		*out = (struct cz_detour){pair, level, at.d - cz_walk_level(level, 0)};
		return 1;
	}
	return d->failed ? cz_fail_mem(err) : 0;
}

/* the whole */

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
	d->limit = CZ_FAR;
	d->close_outside = d->close_inside = CZ_FAR;
	if (!cz_net_make(d) || !cz_net_search_room(d))
		goto failed;
	find_ways_out(d);
	if (!cz_net_areas(d))
		find_ways_in(d);
	if (!d->failed)
		return d;
failed:
	cz_detours_free(d);
	return NULL;
}

struct cz_detours *cz_detours_beside(const struct cz_detours *d)
{
	struct cz_detours *b = calloc(1, sizeof *b);
	if (!b)
		return NULL;
	*b = *d;
	b->borrows = true;
	b->next = NULL;
	b->touched = b->mine = NULL;
	b->dist = NULL;
	b->least = NULL;
	b->heap = b->later = (struct cz_heap){0};
	b->touches = b->least_n = b->least_cap = 0;
	b->from = d->p->requests;
	if (cz_net_search_room(b))
		return b;
	cz_detours_free(b);
	return NULL;
}

static void free_net(struct cz_detours *d)
{
	free(d->chosen);
	free(d->start);
	free(d->move);
	free(d->bar);
	free(d->unserved);
	free(d->filled);
	free(d->outside);
	free(d->member);
	free(d->begin);
	free(d->helps);
	free(d->helped);
	free(d->inside);
}

void cz_detours_free(struct cz_detours *d)
{
	if (!d)
		return;
	if (!d->borrows)
		free_net(d);
	free(d->least);
	free(d->next);
	free(d->later.v);
	free(d->dist);
	free(d->touched);
	free(d->mine);
	free(d->heap.v);
	free(d);
}
