#include "verify/better.h"
#include "base/array.h"
#include <stdlib.h>

/* Two plans side by side. Changes that share a request or a volunteer (or, with fairness, an area) belong together;
 * what does not hang together can be done or left on its own. */

struct difference {
	struct cz_chosen pair;
	bool added;
	uint32_t group;
};

struct groups {
	uint32_t *of; /* a forest over requests, volunteers and areas */
};

static uint32_t root(struct groups *g, uint32_t k)
{
	while (g->of[k] != k)
		k = g->of[k] = g->of[g->of[k]];
	return k;
}

static void join(struct groups *g, uint32_t a, uint32_t b)
{
	a = root(g, a);
	b = root(g, b);
	g->of[a > b ? a : b] = a > b ? b : a;
}

static int compare(const struct cz_chosen *x, const struct cz_chosen *y)
{
	if (x->request != y->request)
		return x->request < y->request ? -1 : 1;
	return (x->volunteer > y->volunteer) - (x->volunteer < y->volunteer);
}

static size_t list_differences(const struct cz_chosen *from, size_t n, const struct cz_chosen *to, size_t m,
			       struct difference *d)
{
	size_t count = 0;
	for (size_t i = 0, k = 0; i < n || k < m;) {
		int c = i == n ? 1 : k == m ? -1 : compare(&from[i], &to[k]);
		if (c < 0)
			d[count++] = (struct difference){from[i], false, 0};
		if (c > 0)
			d[count++] = (struct difference){to[k], true, 0};
		i += c <= 0;
		k += c >= 0;
	}
	return count;
}

static int by_group(const void *a, const void *b)
{
	const struct difference *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->added != y->added)
		return x->added ? 1 : -1;
	return compare(&x->pair, &y->pair);
}

static int by_gain(const void *a, const void *b)
{
	const struct cz_change *x = a, *y = b;
	int c = cz_worth_compare(y->gain, x->gain);
	const struct cz_chosen *first = x->drops ? x->drop : x->add, *second = y->drops ? y->drop : y->add;
	return c ? c : compare(first, second);
}

/* What the loads and the open places of a group come to, before and after. */
struct counts {
	int64_t *used, *open; /* in the first plan; brought to the second one, group by group */
};

static void weigh(const struct cz_contest *c, struct counts *n, const struct difference *d, size_t count,
		  struct cz_change *x)
{
	for (size_t k = 0; k < count; k++) {
		uint32_t i = d[k].pair.request, j = d[k].pair.volunteer, a = c->area[i];
		struct cz_worth worth = cz_contest_worth(c, i, d[k].pair.score);
		if (d[k].added) {
			x->gain = cz_worth_add(x->gain, worth);
			x->gain.points -= cz_contest_load(c, c->carried[j] + n->used[j]++);
			x->gain.points += cz_contest_fair(c, a, --n->open[a]);
		} else {
			x->gain = cz_worth_minus(x->gain, worth);
			x->gain.points += cz_contest_load(c, c->carried[j] + --n->used[j]);
			x->gain.points -= cz_contest_fair(c, a, n->open[a]++);
		}
		x->places += d[k].added ? 1 : -1;
	}
}

static int group_up(struct cz_changes *out, const struct cz_contest *c, struct difference *d, size_t count, struct counts *n,
		    struct cz_err *err)
{
	struct groups g = {cz_array_new((size_t)c->requests + c->volunteers + c->areas, sizeof *g.of)};
	if (!g.of)
		return cz_fail_mem(err);
	for (uint32_t k = 0; k < c->requests + c->volunteers + c->areas; k++)
		g.of[k] = k;
	for (size_t k = 0; k < count; k++) {
		join(&g, d[k].pair.request, c->requests + d[k].pair.volunteer);
		if (c->fairness)
			join(&g, d[k].pair.request, c->requests + c->volunteers + c->area[d[k].pair.request]);
	}
	for (size_t k = 0; k < count; k++)
		d[k].group = root(&g, d[k].pair.request);
	free(g.of);
	if (count)
		qsort(d, count, sizeof *d, by_group);
	for (size_t k = 0, to; k < count; k = to) {
		struct cz_change *x = &out->v[out->n++];
		*x = (struct cz_change){.drop = out->pairs + k};
		for (to = k; to < count && d[to].group == d[k].group; to++) {
			out->pairs[to] = d[to].pair;
			x->drops += !d[to].added;
			x->adds += d[to].added;
		}
		x->add = x->drop + x->drops;
		weigh(c, n, d + k, to - k, x);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_gain);
	return 0;
}

int cz_changes_find(struct cz_changes *out, const struct cz_contest *c, const struct cz_chosen *from, size_t n,
		    const struct cz_chosen *to, size_t m, struct cz_err *err)
{
	struct difference *d = cz_array_new(n + m, sizeof *d);
	struct counts counts = {cz_array_new(c->volunteers, sizeof(int64_t)), cz_array_new(c->areas, sizeof(int64_t))};
	struct cz_plan_value value;
	*out = (struct cz_changes){.v = cz_array_new(n + m, sizeof *out->v),
				   .pairs = cz_array_new(n + m, sizeof *out->pairs)};
	int rc = d && counts.used && counts.open && out->v && out->pairs ? 0 : cz_fail_mem(err);
	if (!rc) {
		cz_bound_plan(c, from, n, counts.used, counts.open, &value);
		rc = group_up(out, c, d, list_differences(from, n, to, m, d), &counts, err);
	}
	free(d);
	free(counts.used);
	free(counts.open);
	return rc;
}

void cz_changes_release(struct cz_changes *x)
{
	free(x->v);
	free(x->pairs);
}
