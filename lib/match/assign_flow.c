#include "match/assign_impl.h"
#include "base/array.h"
#include <stdlib.h>
#include <string.h>

/*
 * The whole problem as one flow of least cost, by shortest augmenting paths:
 *
 *	request --(pair, once)--> volunteer --(load, per place)--> end
 *	   \-----------------> area ------(fairness, per place)----> end
 *
 * Urgency, points and ties are one number of 128 bits: a pair costs -(bonus, score, tie). Places of requests enter
 * one at a time, each along the cheapest path in the residual graph; potentials keep all reduced costs from falling
 * below zero, so that Dijkstra finds it.
 */

__extension__ typedef __int128 wide;
enum { NOWHERE = UINT32_MAX };

/* Where the parts of a cost begin: 64 bits of ties, 56 of points, then levels. */
enum { TIE_BITS = 64, POINT_BITS = TIE_BITS + 56 };

struct heap_item {
	wide d;
	uint32_t node;
};

struct flow {
	const struct cz_assign_problem *p;
	uint32_t requests, volunteers, areas, end, nodes;
	bool ties;                /* whether costs hold the ties of pairs */
	uint64_t *start;          /* per volunteer: its pairs are into[start[j]] .. into[start[j + 1] - 1] */
	uint64_t *into;
	uint32_t *owner;          /* per pair: its request */
	uint64_t *first;          /* per area: its requests, as start */
	uint32_t *member;
	bool *chosen;             /* per pair */
	int64_t *taken;           /* per volunteer and area: places in use */
	int64_t *unserved;        /* per request */
	wide *height;             /* per node: potential, a bound on the cost from there to the end */
	wide *d;                  /* per node, within one search: reduced distance */
	uint32_t *from;           /* per node: the node before it */
	uint64_t *via;            /* per node: the pair that led here, if it was one */
	uint32_t *stamp, tick;    /* whether d, from and via are of this search */
	bool *settled;
	uint32_t *done;           /* nodes settled, in order */
	size_t n_done;
	struct heap_item *heap;
	size_t n_heap, heap_cap;
};

static wide pair_cost(const struct flow *f, uint64_t e)
{
	const struct cz_assign_problem *p = f->p;
	uint32_t i = f->owner[e];
	wide tie = f->ties ? (wide)cz_assign_tie(p->request_key[i], p->volunteer_key[p->volunteer[e]]) : 0;
	return -(((wide)cz_assign_bonus(p, i) << POINT_BITS) + (wide)p->score[e] * ((wide)1 << TIE_BITS) + tie);
}

/* Cost of the k-th place (from 0) that flows from volunteer or area `node` to the end. */
static wide exit_cost(const struct flow *f, uint32_t node, int64_t k)
{
	int64_t c = node < f->requests + f->volunteers ? cz_assign_load(f->p, node - f->requests, k)
						       : cz_assign_step(f->p, node - f->requests - f->volunteers, k);
	return (wide)c * ((wide)1 << TIE_BITS);
}

/* The node that unserved places of request i flow to. */
static uint32_t unserved_node(const struct flow *f, uint32_t i)
{
	return f->areas ? f->requests + f->volunteers + f->p->area[i] : f->end;
}

static bool push(struct flow *f, wide d, uint32_t node)
{
	if (!CZ_ARRAY_MORE(f->heap, f->n_heap, f->heap_cap))
		return false;
	size_t k = f->n_heap++;
	for (; k && f->heap[(k - 1) / 2].d > d; k = (k - 1) / 2)
		f->heap[k] = f->heap[(k - 1) / 2];
	f->heap[k] = (struct heap_item){d, node};
	return true;
}

static struct heap_item pop(struct flow *f)
{
	struct heap_item top = f->heap[0], last = f->heap[--f->n_heap];
	size_t k = 0;
	for (size_t c; (c = 2 * k + 1) < f->n_heap; k = c) {
		c += c + 1 < f->n_heap && f->heap[c + 1].d < f->heap[c].d;
		if (f->heap[c].d >= last.d)
			break;
		f->heap[k] = f->heap[c];
	}
	f->heap[k] = last;
	return top;
}

/* The arc u -> v of this cost, met from u at distance d. */
static bool relax(struct flow *f, wide d, uint32_t u, uint32_t v, wide cost, uint64_t pair)
{
	wide x = d + cost - f->height[u] + f->height[v];
	if (f->stamp[v] == f->tick && f->d[v] <= x)
		return true;
	f->stamp[v] = f->tick;
	f->settled[v] = false;
	f->d[v] = x;
	f->from[v] = u;
	f->via[v] = pair;
	return push(f, x, v);
}

static bool relax_request(struct flow *f, wide d, uint32_t i)
{
	const struct cz_assign_problem *p = f->p;
	bool ok = relax(f, d, i, unserved_node(f, i), 0, UINT64_MAX);
	for (uint64_t e = p->row[i]; ok && e < p->row[i + 1]; e++)
		if (!f->chosen[e] && (p->capacity[p->volunteer[e]] > 0 || !f->ties))
			ok = relax(f, d, i, f->requests + p->volunteer[e], pair_cost(f, e), e);
	return ok;
}

static bool relax_volunteer(struct flow *f, wide d, uint32_t node)
{
	uint32_t j = node - f->requests;
	bool ok = true;
	if (f->taken[j] < f->p->capacity[j])
		ok = relax(f, d, node, f->end, exit_cost(f, node, f->taken[j]), UINT64_MAX);
	for (uint64_t x = f->start[j]; ok && x < f->start[j + 1]; x++)
		if (f->chosen[f->into[x]])
			ok = relax(f, d, node, f->owner[f->into[x]], -pair_cost(f, f->into[x]), f->into[x]);
	return ok;
}

static bool relax_area(struct flow *f, wide d, uint32_t node)
{
	uint32_t a = node - f->requests - f->volunteers;
	bool ok = relax(f, d, node, f->end, exit_cost(f, node, f->taken[node - f->requests]), UINT64_MAX);
	for (uint64_t x = f->first[a]; ok && x < f->first[a + 1]; x++)
		if (f->unserved[f->member[x]] > 0)
			ok = relax(f, d, node, f->member[x], 0, UINT64_MAX);
	return ok;
}

/* Back from the end: places in use can be given up. */
static bool relax_end(struct flow *f, wide d)
{
	bool ok = true;
	for (uint32_t v = f->requests; ok && v < f->end; v++)
		if (f->taken[v - f->requests] > 0)
			ok = relax(f, d, f->end, v, -exit_cost(f, v, f->taken[v - f->requests] - 1), UINT64_MAX);
	for (uint32_t i = 0; ok && !f->areas && i < f->requests; i++)
		if (f->unserved[i] > 0)
			ok = relax(f, d, f->end, i, 0, UINT64_MAX);
	return ok;
}

static bool relax_all(struct flow *f, wide d, uint32_t u)
{
	if (u == f->end)
		return relax_end(f, d);
	if (u < f->requests)
		return relax_request(f, d, u);
	return u < f->requests + f->volunteers ? relax_volunteer(f, d, u) : relax_area(f, d, u);
}

/* The nearest node that is not settled yet, or NOWHERE; *d: how far it is. */
static uint32_t nearest(struct flow *f, wide *d)
{
	while (f->n_heap) {
		struct heap_item top = pop(f);
		if (f->settled[top.node] || top.d != f->d[top.node])
			continue;
		f->settled[top.node] = true;
		*d = top.d;
		return top.node;
	}
	return NOWHERE;
}

/* Dijkstra until the end is settled. */
static bool search(struct flow *f)
{
	wide d;
	for (uint32_t u; (u = nearest(f, &d)) != NOWHERE;) {
		f->done[f->n_done++] = u;
		if (u == f->end)
			break;
		if (!relax_all(f, d, u))
			return false;
	}
	f->n_heap = 0;
	return true;
}

static void begin(struct flow *f, uint32_t root)
{
	f->tick++;
	f->n_done = 0;
	f->stamp[root] = f->tick;
	f->settled[root] = false;
	f->d[root] = 0;
	f->from[root] = NOWHERE;
}

/* Bring one place of request i to the end. */
static bool augment(struct flow *f, uint32_t i)
{
	begin(f, i);
	if (!push(f, 0, i) || !search(f))
		return false;
	wide far = f->d[f->end];
	for (size_t k = 0; k < f->n_done; k++)
		f->height[f->done[k]] += far - f->d[f->done[k]];
	for (uint32_t v = f->end, u; (u = f->from[v]) != NOWHERE; v = u) {
		uint64_t e = f->via[v];
		if (e != UINT64_MAX)
			f->chosen[e] = u < f->requests;
		else if (u < f->requests)
			f->unserved[u]++;
		else if (v < f->requests)
			f->unserved[v]--;
		if (v == f->end && u >= f->requests)
			f->taken[u - f->requests]++;
	}
	return true;
}

/* Heights of the empty flow. */
static void begin_heights(struct flow *f)
{
	f->height[f->end] = 0;
	for (uint32_t v = f->requests; v < f->end; v++)
		f->height[v] = exit_cost(f, v, f->taken[v - f->requests]);
	for (uint32_t i = 0; i < f->requests; i++) {
		f->height[i] = f->height[unserved_node(f, i)];
		for (uint64_t e = f->p->row[i]; e < f->p->row[i + 1]; e++) {
			wide h = pair_cost(f, e) + f->height[f->requests + f->p->volunteer[e]];
			if (f->p->capacity[f->p->volunteer[e]] > 0 && h < f->height[i])
				f->height[i] = h;
		}
	}
}

static void link_pairs(struct flow *f)
{
	const struct cz_assign_problem *p = f->p;
	for (uint64_t e = 0; e < p->row[p->requests]; e++)
		f->start[p->volunteer[e] + 1]++;
	for (uint32_t j = 0; j < f->volunteers; j++)
		f->start[j + 1] += f->start[j];
	for (uint32_t i = f->requests; i-- > 0;)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			f->owner[e] = i;
			f->into[--f->start[p->volunteer[e] + 1]] = e;
		}
	memmove(f->start, f->start + 1, f->volunteers * sizeof *f->start);
	f->start[f->volunteers] = p->row[p->requests];
}

static void link_areas(struct flow *f)
{
	for (uint32_t i = 0; i < f->requests; i++)
		f->first[f->p->area[i] + 1]++;
	for (uint32_t a = 0; a < f->areas; a++)
		f->first[a + 1] += f->first[a];
	for (uint32_t i = f->requests; i-- > 0;)
		f->member[--f->first[f->p->area[i] + 1]] = i;
	memmove(f->first, f->first + 1, f->areas * sizeof *f->first);
	f->first[f->areas] = f->requests;
}

/* A cost in levels and points, from one that may hold ties: they are below half of what the next part counts. */
static wide without_ties(wide cost)
{
	wide unit = (wide)1 << TIE_BITS;
	return ((cost + unit / 2) >> TIE_BITS) * unit;
}

/*
 * The smallest prices. All heights that keep reduced costs from falling below zero prove the plan; the lowest
 * are minus the distances from the end in the residual graph, without ties. A place that cannot be reached from
 * there is worth no more than its floor, the cost of a first place. Volunteers without a place are priced too,
 * or they would seem a bargain.
 */
static bool smallest_prices(struct flow *f, struct cz_assign_result *r)
{
	wide d, half = (wide)1 << (POINT_BITS - TIE_BITS - 1);
	f->ties = false;
	for (uint32_t v = 0; v < f->nodes; v++)
		f->height[v] = without_ties(f->height[v]);
	begin(f, f->end);
	if (!push(f, 0, f->end))
		return false;
	for (uint32_t u; (u = nearest(f, &d)) != NOWHERE;)
		if (!relax_all(f, d, u))
			return false;
	for (uint32_t v = f->requests; v < f->end; v++) {
		wide low = exit_cost(f, v, 0);
		if (f->stamp[v] == f->tick && f->height[v] - f->d[v] > low)
			low = f->height[v] - f->d[v];
		low >>= TIE_BITS;
		wide level = (low + half) / (2 * half), points = low - level * 2 * half;
		uint32_t j = v - f->requests;
		if (j >= f->volunteers) {
			r->area_points[j - f->volunteers] = (int64_t)points;
			continue;
		}
		r->level[j] = (uint8_t)level;
		r->points[j] = (int64_t)points;
	}
	return true;
}

static bool make_room(struct flow *f)
{
	const struct cz_assign_problem *p = f->p;
	uint64_t pairs = p->row[p->requests];
	size_t places = (size_t)f->volunteers + f->areas;
	return (f->chosen = cz_array_new0(pairs, sizeof *f->chosen)) &&
	       (f->start = cz_array_new0((size_t)f->volunteers + 2, sizeof *f->start)) &&
	       (f->into = cz_array_new(pairs, sizeof *f->into)) && (f->owner = cz_array_new(pairs, sizeof *f->owner)) &&
	       (f->first = cz_array_new0((size_t)f->areas + 2, sizeof *f->first)) &&
	       (f->member = cz_array_new(f->requests, sizeof *f->member)) &&
	       (f->taken = cz_array_new0(places, sizeof *f->taken)) &&
	       (f->unserved = cz_array_new0(f->requests, sizeof *f->unserved)) &&
	       (f->height = cz_array_new(f->nodes, sizeof *f->height)) && (f->d = cz_array_new(f->nodes, sizeof *f->d)) &&
	       (f->from = cz_array_new(f->nodes, sizeof *f->from)) && (f->via = cz_array_new(f->nodes, sizeof *f->via)) &&
	       (f->stamp = cz_array_new0(f->nodes, sizeof *f->stamp)) &&
	       (f->settled = cz_array_new0(f->nodes, sizeof *f->settled)) &&
	       (f->done = cz_array_new(f->nodes, sizeof *f->done));
}

static void release(struct flow *f)
{
	void *const owned[] = {f->chosen, f->start, f->into, f->owner, f->first, f->member, f->taken, f->unserved,
			       f->height, f->d, f->from, f->via, f->stamp, f->settled, f->done, f->heap};
	for (size_t i = 0; i < CZ_COUNT(owned); i++)
		free(owned[i]);
}

static bool flow(struct flow *f, struct cz_assign_result *r)
{
	if (!make_room(f))
		return false;
	link_pairs(f);
	if (f->areas)
		link_areas(f);
	begin_heights(f);
	for (int urgency = 1; urgency <= CZ_URGENCIES; urgency++) /* the order does not matter; this one searches least */
		for (uint32_t i = 0; i < f->requests; i++)
			for (int64_t k = 0; f->p->urgency[i] == urgency && k < cz_assign_helpers(f->p, i); k++)
				if (!augment(f, i))
					return false;
	return smallest_prices(f, r);
}

static bool list_chosen(const struct flow *f, struct cz_assign_result *r)
{
	uint64_t pairs = f->p->row[f->requests];
	size_t n = 0;
	for (uint64_t e = 0; e < pairs; e++)
		r->n += f->chosen[e];
	if (!(r->pair = cz_array_new(r->n, sizeof *r->pair)))
		return false;
	for (uint64_t e = 0; e < pairs; e++)
		if (f->chosen[e])
			r->pair[n++] = e;
	return true;
}

int cz_assign_flow(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err)
{
	uint32_t areas = cz_assign_fair(p) ? p->areas : 0, end = p->requests + p->volunteers + areas;
	struct flow f = {.p = p, .requests = p->requests, .volunteers = p->volunteers, .areas = areas, .end = end,
			 .nodes = end + 1, .ties = true};
	bool ok = flow(&f, r) && list_chosen(&f, r);
	release(&f);
	return ok ? CZ_OK : cz_fail_mem(err);
}
