#include "match/assign_fast.h"
#include "base/array.h"
#include "match/assign_heap.h"
#include <stdlib.h>

/*
 * The smallest prices. Many potentials prove a plan; the lowest are found by asking how far each price can
 * drop: until somebody who is not served, or a place in use, would rather have it, or until a neighbour whose price
 * hangs on it cannot follow. That is the distance from the end of the flow in the residual graph, over reduced costs.
 */

#define FAR INT64_MAX

struct drop {
	struct cz_fast *f;
	int64_t *volunteer, *request; /* how far each can drop, found so far */
	struct cz_heap heap;
};

static bool reach(struct drop *s, int64_t d, uint32_t j)
{
	if (d >= s->volunteer[j])
		return true;
	s->volunteer[j] = d;
	return cz_heap_push(&s->heap, d, j);
}

/* Request i can gain d more before it moves: it would then take any pair that loses less. */
static bool reach_request(struct drop *s, int64_t d, uint32_t i)
{
	const struct cz_fast *f = s->f;
	if (d >= s->request[i])
		return true;
	s->request[i] = d;
	for (uint64_t e = f->p->row[i]; e < f->p->row[i + 1]; e++)
		if (!f->chosen[e] && !reach(s, d + cz_fast_loss(f, i, e), f->p->volunteer[e]))
			return false;
	return true;
}

static bool search(struct drop *s)
{
	const struct cz_fast *f = s->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t i = 0; i < p->requests; i++)
		if (f->unserved[i] > 0 && !reach_request(s, 0, i))
			return false;
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (f->taken[j] > 0 && !reach(s, f->ask[j] - cz_assign_load(p, j, f->taken[j] - 1), j))
			return false;
	while (s->heap.n) {
		struct cz_near top = cz_heap_pop(&s->heap);
		uint32_t j = top.node;
		if (top.d != s->volunteer[j])
			continue;
		for (uint64_t x = f->places[j]; x < f->places[j] + f->taken[j]; x++) {
			uint32_t i = f->holder[x];
			if (!reach_request(s, top.d - cz_fast_loss(f, i, cz_fast_pair(f, i, j)), i))
				return false;
		}
	}
	return true;
}

bool cz_fast_prices(struct cz_fast *f, struct cz_assign_result *r)
{
	const struct cz_assign_problem *p = f->p;
	struct drop s = {.f = f};
	bool ok = (s.volunteer = cz_array_new(p->volunteers, sizeof *s.volunteer)) &&
		  (s.request = cz_array_new(p->requests, sizeof *s.request));
	for (uint32_t j = 0; ok && j < p->volunteers; j++)
		s.volunteer[j] = FAR;
	for (uint32_t i = 0; ok && i < p->requests; i++)
		s.request[i] = FAR;
	ok = ok && search(&s);
	for (uint32_t j = 0; ok && j < p->volunteers; j++) {
		int64_t low = cz_assign_load(p, j, 0);
		if (s.volunteer[j] != FAR && f->ask[j] - s.volunteer[j] > low)
			low = f->ask[j] - s.volunteer[j];
		int64_t level = (low + CZ_FAST_LEVEL / 2) >> 56;
		r->level[j] = (uint8_t)level;
		r->points[j] = low - level * CZ_FAST_LEVEL;
	}
	free(s.volunteer);
	free(s.request);
	free(s.heap.v);
	return ok;
}
