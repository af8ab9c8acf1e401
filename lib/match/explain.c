#include "match/explain.h"
#include "base/array.h"
#include "base/threads.h"
#include "match/heir.h"
#include "match/shortage.h"
#include <stdlib.h>

struct cz_explain {
	const struct cz_plan_of_town *p;
	struct cz_census *census;
	struct cz_heirs *heirs;
	struct cz_shortage *shortage; /* NULL: pairs were left out, and a set that leaves them out proves nothing */
	/* counted beforehand; NULL: not yet */
	uint32_t *open;          /* requests with places left, ascending */
	size_t opens;
	struct cz_counts *count; /* one for each of those */
};

struct cz_explain *cz_explain_new(const struct cz_plan_of_town *p)
{
	struct cz_explain *x = calloc(1, sizeof *x);
	if (!x)
		return NULL;
	x->p = p;
	x->heirs = cz_heirs_new(p);
	x->census = x->heirs ? cz_census_new(p->town, x->heirs) : NULL;
	x->shortage = p->all_pairs ? cz_shortage_new(p) : NULL;
	if (x->census && (x->shortage || !p->all_pairs))
		return x;
	cz_explain_free(x);
	return NULL;
}

void cz_explain_free(struct cz_explain *x)
{
	if (!x)
		return;
	cz_census_free(x->census);
	cz_shortage_free(x->shortage);
	cz_heirs_free(x->heirs);
	free(x->open);
	free(x->count);
	free(x);
}

/* Requests that stand near each other in town and ask for the same kind of help look at the same people. */
struct turn {
	uint64_t kind;
	uint32_t part, k; /* in open */
};

static int by_turn(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;
	if (x->part != y->part)
		return x->part < y->part ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->k > y->k) - (x->k < y->k);
}

struct counting {
	const struct cz_explain *x;
	struct turn *turn;
};

static void count(void *ctx, size_t k)
{
	const struct counting *c = ctx;
	const uint32_t at = c->turn[k].k;
	cz_census_count(c->x->census, c->x->open[at], &c->x->count[at]);
}

bool cz_explain_count(struct cz_explain *x)
{
	enum { A_PART = 1 << 14 }; /* requests */
	const uint32_t asks = x->p->town->asks;
	x->open = cz_array_new(asks, sizeof *x->open);
	if (!x->open)
		return false;
	for (uint32_t i = 0; i < asks; i++)
		if (cz_plan_lacks(x->p, i) > 0)
			x->open[x->opens++] = i;
	struct counting c = {x, cz_array_new(x->opens, sizeof *c.turn)};
	x->count = cz_array_new(x->opens, sizeof *x->count);
	if (c.turn && x->count) {
		for (size_t k = 0; k < x->opens; k++)
			c.turn[k] = (struct turn){x->p->town->ask[x->open[k]].category, x->open[k] / A_PART,
						  (uint32_t)k};
		if (x->opens)
			qsort(c.turn, x->opens, sizeof *c.turn, by_turn);
		cz_threads_each(count, &c, x->opens, 64);
	}
	bool good = c.turn && x->count;
	free(c.turn);
	return good;
}

static void find_counts(const struct cz_explain *x, uint32_t i, struct cz_counts *out)
{
	size_t lo = 0, hi = x->count ? x->opens : 0;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (x->open[mid] < i)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < x->opens && x->count && x->open[lo] == i)
		*out = x->count[lo];
	else
		cz_census_count(x->census, i, out);
}

void cz_explain_request(const struct cz_explain *x, uint32_t i, struct cz_why_not *out)
{
	*out = (struct cz_why_not){.reason = CZ_REASON_RULE};
	if (x->p->town->ask[i].refer) {
		out->reason = CZ_REASON_REFER;
		return;
	}
	find_counts(x, i, &out->counts);
	if (out->counts.hope == CZ_HOPE_SOME) /* maybe because others had used up the looks */
		out->counts.hope = cz_heirs_hope(x->heirs, i, &out->counts.nearest);
	if (out->counts.hope == CZ_HOPE_NONE)
		out->counts.nearest = (struct cz_relaxation){0};
	if (out->counts.allowed > cz_plan_filled(x->p, i)) {
		out->reason = CZ_REASON_OUTBID;
		if (x->shortage)
			cz_shortage_find(x->shortage, i, &out->requests, &out->places);
	}
	for (int rule = 1; rule <= CZ_RULES; rule++) /* in order: the last that took someone away emptied the list */
		if (out->counts.blocked[rule])
			out->rule = (enum cz_rule)rule;
}
