#include "match/heir_impl.h"
#include "base/array.h"
#include <stdlib.h>

/* Ways that cost nothing. */

struct ways {
	struct cz_heirs *x;
	struct cz_plan_held held;
	uint32_t *queue, n; /* requests whose heirs changed */
	bool *queued;
};

bool cz_heir_join(struct cz_heir_set *h, const struct cz_heir_set *others)
{
	const struct cz_heir_set before = *h;
	h->more |= others->more;
	for (uint32_t k = 0; k < others->n; k++)
		if (!cz_heir_is_among(h, others->who[k])) {
			if (h->n < CZ_HEIRS_SEVERAL)
				h->who[h->n++] = others->who[k];
			else
				h->more = true;
		}
	return h->n != before.n || h->more != before.more;
}

static void put(struct ways *w, uint32_t i)
{
	if (!w->queued[i])
		w->queue[w->n++] = i;
	w->queued[i] = true;
}

/* A request would as soon have this volunteer, and who holds its places would as soon leave. */
static void spread_to(struct ways *w, uint32_t j, const struct cz_heir_set *heirs)
{
	const struct cz_plan_of_town *p = w->x->p;
	if (!cz_heir_join(&w->x->of_hand[j], heirs))
		return;
	for (size_t h = w->held.first[j]; h < w->held.first[j + 1]; h++) {
		const struct cz_held held = w->held.pair[h];
		const uint32_t i = held.request;
		const int64_t gain = cz_heir_as_one(cz_plan_gain(p, i, p->result.pair[held.chosen]));
		if (gain == w->x->bar[i] && cz_heir_join(&w->x->of_ask[i], heirs))
			put(w, i);
	}
}

/* Whether an area gains all that its price says when one more of its places is filled; else the ways go on from
 * there. */
static bool *find_ends(const struct cz_plan_of_town *p)
{
	const struct cz_assign_problem *q = &p->problem;
	uint32_t *unserved = cz_array_new0(q->areas, sizeof *unserved);
	bool *ends = cz_array_new0(q->areas, sizeof *ends);
	for (uint32_t i = 0; i < q->requests && q->areas && unserved; i++)
		unserved[q->area[i]] += (uint32_t)cz_plan_lacks(p, i);
	for (uint32_t a = 0; a < q->areas && unserved && ends; a++)
		ends[a] = unserved[a] && p->result.area_points[a] == cz_assign_step(q, a, unserved[a] - 1);
	free(unserved);
	return ends;
}

static void spread(struct ways *w, const bool *ends)
{
	const struct cz_plan_of_town *p = w->x->p;
	for (uint32_t i = 0; i < p->town->asks; i++)
		if (cz_plan_lacks(p, i) > 0) {
			const bool end = !p->problem.areas || ends[p->problem.area[i]];
			w->x->of_ask[i] = (struct cz_heir_set){.n = end, .who = {i}, .more = !end};
			put(w, i);
		}
	while (w->n) {
		const uint32_t i = w->queue[--w->n];
		const int64_t least = w->x->bar[i];
		w->queued[i] = false;
		CZ_PLAN_EACH_OPEN(p, i, e, chosen)
			if (cz_heir_as_one(cz_plan_gain(p, i, e)) == least)
				spread_to(w, p->candidates.hand[e], &w->x->of_ask[i]);
	}
}

bool cz_heir_find_ways(struct cz_heirs *x)
{
	const struct cz_plan_of_town *p = x->p;
	const uint32_t asks = p->town->asks;
	struct ways w = {.x = x};
	const bool held = cz_plan_held_make(&w.held, p);
	w.queue = cz_array_new(asks, sizeof *w.queue);
	w.queued = cz_array_new0(asks, sizeof *w.queued);
	bool *ends = find_ends(p);
	const bool ok = held && w.queue && w.queued && ends;
	if (ok)
		spread(&w, ends);
	free(ends);
	cz_plan_held_release(&w.held);
	free(w.queue);
	free(w.queued);
	return ok;
}
