#include "match/plenty.h"
#include "base/threads.h"
#include <stdatomic.h>

/*
 * A country has twenty times as many allowed pairs as anyone wants to hold. To find all that fit by the rules, only to throw
 * them away, would take as long as to find the best of each request.
 */

struct counting {
	const struct cz_match_town *t;
	const struct cz_cells *cells;
	uint64_t most;
	atomic_ullong found;
};

static uint32_t count_stretch(const struct cz_cell_list *list, struct cz_stretch s, const struct cz_wants *look)
{
	const struct cz_glances *glances = cz_cell_list_glances(list);
	uint32_t n = 0;
	for (uint32_t k = s.from; k < s.to;) {
		const uint32_t end = cz_glance_end(k, s.to);
		n += (uint32_t)__builtin_popcount(cz_glance_surely(glances, k, end, look));
		k = end;
	}
	return n;
}

static void count(void *ctx, size_t i)
{
	struct counting *c = ctx;
	const struct cz_match_town *t = c->t;
	const struct cz_ask *a = &t->ask[i];
	struct cz_stretch stretch[CZ_STRETCHES];
	struct cz_wants look;
	if (!a->takes_part || t->ask_past[i] < t->ask_past[i + 1] || atomic_load(&c->found) > c->most ||
	    !cz_wants_surely(&look, t, a, cz_cells_kind(c->cells, a)))
		return;
	const struct cz_cell_list *list = cz_cells_list(c->cells, a);
	const size_t stretches = cz_cell_list_near(list, a, a->max_km, stretch);
	uint32_t n = 0;
	for (size_t s = 0; s < stretches; s++)
		n += count_stretch(list, stretch[s], &look);
	atomic_fetch_add(&c->found, n);
}

bool cz_plenty(const struct cz_match_town *t, const struct cz_cells *cells, uint64_t most)
{
	enum { SAMPLE = 64, AT_ONCE = 64 };
	if ((uint64_t)t->asks * cz_cells_all(cells) <= most)
		return false;
	struct counting some = {.t = t, .cells = cells, .most = UINT64_MAX}, all = {.t = t, .cells = cells, .most = most};
	for (size_t i = 0; i < t->asks; i += SAMPLE)
		count(&some, i);
	if (some.found < most / SAMPLE) /* it would be in vain */
		return false;
	cz_threads_each(count, &all, t->asks, AT_ONCE);
	return all.found > most;
}
