#include "match/detour_impl.h"
#include <stdlib.h>

static int by_cost(const void *a, const void *b)
{
	const struct cz_move *x = a, *y = b;
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
				d->move[d->start[p->volunteer[e] + 1]++] =
					(struct cz_move){d->bar[i] - cz_net_gain(d, i, e), i};
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (d->start[j + 1] > d->start[j])
			qsort(d->move + d->start[j], d->start[j + 1] - d->start[j], sizeof *d->move, by_cost);
}

/* Those that have pairs: what lacks a helper leads to the area by itself. */
static void enter_members(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	for (uint32_t i = 0; i < p->requests; i++)
		d->begin[p->area[i] + 2] += d->first[i] < d->first[i + 1];
	for (uint32_t a = 0; a < p->areas; a++)
		d->begin[a + 2] += d->begin[a + 1];
	for (uint32_t i = 0; i < p->requests; i++)
		if (d->first[i] < d->first[i + 1])
			d->member[d->begin[p->area[i] + 1]++] = (struct cz_move){d->bar[i], i};
}

static void enter_helped(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	for (uint32_t j = 0; j < p->volunteers; j++)
		d->helps[j + 2] = d->helps[j + 1] + (uint64_t)d->filled[j];
	for (uint32_t i = 0; i < p->requests; i++)
		for (size_t k = d->first[i]; k < d->first[i + 1]; k++) {
			const uint64_t e = d->r->pair[k];
			d->helped[d->helps[p->volunteer[e] + 1]++] =
				(struct cz_move){cz_net_gain(d, i, e) - d->bar[i], i};
		}
}

static bool make_room(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	const uint64_t n = p->row[p->requests];
	d->start = cz_array_new0((size_t)p->volunteers + 2, sizeof *d->start);
	d->move = cz_array_new(n, sizeof *d->move);
	d->chosen = cz_array_new0(n, sizeof *d->chosen);
	d->filled = cz_array_new0(p->volunteers, sizeof *d->filled);
	d->bar = cz_array_new(p->requests, sizeof *d->bar);
	d->unserved = cz_array_new0(cz_net_areas(d), sizeof *d->unserved);
	d->member = cz_array_new(cz_net_areas(d) ? p->requests : 0, sizeof *d->member);
	d->begin = cz_array_new0((size_t)cz_net_areas(d) + 2, sizeof *d->begin);
	d->helps = cz_array_new0((size_t)p->volunteers + 2, sizeof *d->helps);
	d->helped = cz_array_new(d->r->n, sizeof *d->helped);
	d->outside = cz_array_new((size_t)cz_net_outside(d) + 1, sizeof *d->outside);
	return d->start && d->move && d->chosen && d->filled && d->bar && d->unserved && d->member && d->begin &&
	       d->helps && d->helped && d->outside;
}

bool cz_net_search_room(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	const size_t nodes = (size_t)cz_net_outside(d) + 1 + cz_assign_most_pairs(p);
	d->next = cz_array_new(p->volunteers, sizeof *d->next);
	d->mine = cz_array_new0(p->volunteers, sizeof *d->mine);
	d->dist = cz_array_new(nodes, sizeof *d->dist);
	d->touched = cz_array_new(nodes, sizeof *d->touched);
	for (size_t k = 0; k < nodes && d->dist; k++)
		d->dist[k] = CZ_FAR;
	return d->next && d->mine && d->dist && d->touched;
}

bool cz_net_make(struct cz_detours *d)
{
	const struct cz_assign_problem *p = d->p;
	if (!make_room(d))
		return false;
	for (size_t k = 0; k < d->r->n; k++) {
		d->chosen[d->r->pair[k]] = true;
		d->filled[p->volunteer[d->r->pair[k]]]++;
	}
	for (uint32_t i = 0; i < p->requests; i++) {
		d->bar[i] = cz_net_cost(cz_assign_bar(p, d->r, d->first, i));
		if (cz_net_areas(d))
			d->unserved[p->area[i]] += cz_net_lacks(d, i);
	}
	enter_moves(d);
	enter_helped(d);
	if (cz_net_areas(d))
		enter_members(d);
	return true;
}
