#include "score/result.h"
#include "base/array.h"
#include "score/agree.h"
#include "score/exact.h"
#include "score/special.h"
#include <math.h>
#include <stdlib.h>

static const double significant = 0.05;

static struct cz_scale scale_of(const struct cz_bank *b)
{
	return (struct cz_scale){b->lo, b->hi};
}

static size_t options_of(const struct cz_bank *b)
{
	return (size_t)(b->hi - b->lo) + 1;
}

const struct cz_result *cz_results_of(const struct cz_results *r, size_t group, uint32_t aspect)
{
	return &r->v[group * r->tally->bank->aspects + aspect];
}

static double invited_of(const struct cz_value *invited, struct cz_str party)
{
	for (uint32_t i = 0; invited && invited->kind == CZ_OBJECT && i < invited->n; i++)
		if (cz_str_eq(invited->member[i].key, party) && invited->member[i].value.kind == CZ_INT)
			return (double)invited->member[i].value.whole;
	return 0;
}

/* the parties */

static void make_parties(const struct cz_results *r, struct cz_result *x, enum cz_interval_kind kind, const struct cz_value *invited)
{
	const struct cz_tally *t = r->tally;
	const struct cz_tally_group *g = &t->group[x->group];
	bool known = true;
	for (size_t p = 0; p < g->parties && p < CZ_RESULT_PARTIES; p++) {
		const struct cz_tally_party *q = &g->party[p];
		struct cz_party_result *out = &x->party[x->parties++];
		const struct cz_sample *s = &q->aspect[x->aspect];
		*out = (struct cz_party_result){.name = q->name, .sample = s, .lost = q->lost[x->aspect]};
		out->g = (struct cz_group){.n = (double)cz_sample_n(s), .mean = cz_sample_mean(s), .variance = cz_sample_variance(s),
					   .invited = invited_of(invited, t->parties.key[q->name])};
		if (out->g.n > out->g.invited) /* more answers than invitations: the number is not to be trusted */
			out->g.invited = 0;
		out->interval = kind == CZ_INTERVAL_T ? cz_interval_t(scale_of(t->bank), out->g)
						      : cz_interval_mlci(scale_of(t->bank), out->g);
		x->n += cz_sample_n(s);
		x->lost += out->lost;
		x->invited += out->g.invited;
		known &= out->g.invited > 0;
	}
	if (!known)
		x->invited = 0;
}

/* A sample of all parties together. */
static bool pool(const struct cz_result *x, struct cz_sample *all)
{
	for (size_t p = 0; p < x->parties; p++)
		for (size_t i = 0; i < x->party[p].sample->k; i++) {
			if (!CZ_ARRAY_MORE(all->v, all->k, all->cap))
				return false;
			all->v[all->k++] = x->party[p].sample->v[i];
		}
	return true;
}

static int by_score(const void *a, const void *b)
{
	const struct cz_point *x = a, *y = b;
	int64_t p = (int64_t)x->sum * y->of, q = (int64_t)y->sum * x->of;
	return p != q ? (p < q ? -1 : 1) : x->of < y->of ? -1 : x->of > y->of;
}

static int make_means(const struct cz_results *r, struct cz_result *x, enum cz_interval_kind kind, struct cz_err *err)
{
	const struct cz_scale scale = scale_of(r->tally->bank);
	struct cz_group party[CZ_RESULT_PARTIES];
	struct cz_sample all = {0};
	double sum = 0, careful = 0;
	if (!pool(x, &all)) {
		free(all.v);
		return cz_fail_mem(err);
	}
	if (all.k)
		qsort(all.v, all.k, sizeof *all.v, by_score);
	for (size_t p = 0; p < x->parties; p++)
		party[p] = x->party[p].g;
	x->interval = cz_interval_equal(scale, party, x->parties, &x->mean);
	x->mean_respondents = cz_sample_mean(&all);
	struct cz_group whole = {(double)x->n, x->mean_respondents, cz_sample_variance(&all), x->invited};
	if (kind == CZ_INTERVAL_T)
		x->interval = cz_interval_t(scale, whole);
	x->bounds = cz_interval_bounds(scale, whole);
	x->composition = fabs(x->mean - x->mean_respondents) >= (scale.hi - scale.lo) / 16;
	for (size_t i = 0; i < all.k; i++) {
		uint32_t kept = all.v[i].count - all.v[i].careless;
		x->careless += all.v[i].careless;
		sum += (double)all.v[i].sum / all.v[i].of * kept;
		careful += kept;
	}
	x->mean_careful = careful > 0 ? sum / careful : NAN;
	free(all.v);
	return 0;
}

static void make_agreement(const struct cz_results *r, struct cz_result *x)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[x->aspect];
	size_t options = options_of(b), used = 0;
	struct cz_counts item[CZ_BANK_ITEMS] = {0};
	double polar = 0;
	for (uint32_t i = 0; i < a->items; i++) {
		item[i] = (struct cz_counts){r->option + (x->group * (size_t)b->items + a->first + i) * options, options};
		double e = cz_agree_eijk(item[i]);
		if (isnan(e))
			continue;
		polar += e;
		used++;
	}
	x->spread = cz_agree_ad(item, a->items);
	x->agreement = cz_agree_rwg(item, a->items);
	x->polarisation = used ? polar / (double)used : NAN;
}

/* the gap */

static void find_gap(struct cz_result *x)
{
	x->gap = (struct cz_gap){.high = -1, .low = -1, .difference = NAN, .low_end = NAN, .high_end = NAN, .superiority = NAN,
				 .hedges_g = NAN, .p = NAN, .p_min = NAN, .p_holm = NAN};
	for (size_t p = 0; p < x->parties; p++) {
		if (x->party[p].g.n < 1)
			continue;
		if (x->gap.high < 0 || x->party[p].g.mean > x->party[x->gap.high].g.mean)
			x->gap.high = (int)p;
		if (x->gap.low < 0 || x->party[p].g.mean < x->party[x->gap.low].g.mean)
			x->gap.low = (int)p;
	}
	if (x->gap.high == x->gap.low) { /* one party, or all the same: then the last is the low one */
		x->gap.low = -1;
		for (size_t p = 0; p < x->parties; p++)
			if (x->party[p].g.n >= 1 && (int)p != x->gap.high)
				x->gap.low = (int)p;
	}
	if (x->gap.low < 0)
		x->gap.high = -1;
}

static void judge_gap(const struct cz_results *r, struct cz_result *x)
{
	struct cz_gap *g = &x->gap;
	if (g->high < 0)
		return;
	const struct cz_party_result *a = &x->party[g->high], *b = &x->party[g->low];
	struct cz_interval i = cz_interval_difference(scale_of(r->tally->bank), a->g, b->g);
	g->difference = a->g.mean - b->g.mean;
	g->low_end = i.low;
	g->high_end = i.high;
	g->superiority = cz_superiority(a->sample, b->sample);
	g->hedges_g = cz_hedges_g(a->sample, b->sample);
}

/* Every pair of parties on every aspect is one family within a partnership, or the widest gap would be judged as if
 * it had been chosen beforehand. Pairs that no answers could have made significant stay out (Tarone 1990). */
static int test_gaps(const struct cz_results *r, size_t group, struct cz_err *err)
{
	const uint32_t aspects = r->tally->bank->aspects;
	size_t pairs = 0, k = 0;
	for (uint32_t a = 0; a < aspects; a++) {
		size_t n = cz_results_of(r, group, a)->parties;
		pairs += n * (n > 0 ? n - 1 : 0) / 2;
	}
	double *p = cz_array_new(pairs, sizeof *p);
	size_t *widest = cz_array_new(aspects, sizeof *widest);
	int rc = p && widest ? 0 : cz_fail_mem(err);
	for (uint32_t a = 0; a < aspects && !rc; a++) {
		struct cz_result *x = &r->v[group * aspects + a];
		widest[a] = SIZE_MAX;
		for (size_t i = 0; i < x->parties; i++)
			for (size_t j = i + 1; j < x->parties; j++, k++) {
				struct cz_exact e = {NAN, NAN, true, false};
				if (x->party[i].g.n >= 2 && x->party[j].g.n >= 2) /* one person is no group to compare */
					e = cz_exact_means(x->party[i].sample, x->party[j].sample);
				if (e.no_memory)
					rc = cz_fail_mem(err);
				bool testable = e.p_min <= significant;
				p[k] = testable ? e.p : NAN;
				if (((int)i == x->gap.high && (int)j == x->gap.low) || ((int)i == x->gap.low && (int)j == x->gap.high)) {
					widest[a] = k;
					x->gap.p = e.p;
					x->gap.p_min = e.p_min;
					x->gap.exact = e.exact;
					x->gap.testable = testable;
				}
			}
	}
	if (!rc && !cz_holm(p, pairs))
		rc = cz_fail_mem(err);
	for (uint32_t a = 0; a < aspects && !rc; a++)
		if (widest[a] != SIZE_MAX)
			r->v[group * aspects + a].gap.p_holm = p[widest[a]];
	free(p);
	free(widest);
	return rc;
}

/* change */

static const struct cz_party_result *party_named(const struct cz_result *x, uint32_t name)
{
	for (size_t p = 0; p < x->parties; p++)
		if (x->party[p].name == name && x->party[p].g.n >= 1)
			return &x->party[p];
	return NULL;
}

static void split(const struct cz_result *before, const struct cz_result *now, struct cz_change *out)
{
	double composition = 0, real = 0, n1 = (double)before->n, n2 = (double)now->n;
	size_t parties = 0;
	for (size_t p = 0; p < before->parties; p++)
		parties += before->party[p].g.n >= 1;
	for (size_t p = 0; p < now->parties; p++) {
		const struct cz_party_result *b = &now->party[p], *a = party_named(before, b->name);
		if (b->g.n < 1)
			continue;
		if (!a)
			return; /* a party that was missing: not to be split */
		parties--;
		composition += (b->g.n / n2 - a->g.n / n1) * (a->g.mean + b->g.mean) / 2;
		real += (b->g.mean - a->g.mean) * (a->g.n / n1 + b->g.n / n2) / 2;
	}
	if (parties)
		return;
	out->composition = composition;
	out->real = real;
}

static int by_person(const void *a, const void *b)
{
	const struct cz_tally_link *const *x = a, *const *y = b;
	return (*x)->person < (*y)->person ? -1 : (*x)->person > (*y)->person;
}

static int64_t least_multiple(int64_t a, int64_t b)
{
	int64_t x = a, y = b;
	while (y) {
		int64_t r = x % y;
		x = y;
		y = r;
	}
	return a / x * b;
}

/* People who answered both times, as differences in whole numbers. */
static bool link_people(const struct cz_tally *t, size_t before, size_t now, uint32_t aspect, struct cz_change *out)
{
	size_t n = 0, pairs = 0;
	for (size_t l = 0; l < t->links; l++)
		n += (t->link[l].group == before || t->link[l].group == now) && t->link[l].of[aspect];
	const struct cz_tally_link **v = cz_array_new(n, sizeof *v);
	int64_t *d = cz_array_new(n, sizeof *d), unit = 1;
	double sum = 0;
	bool ok = v && d;
	n = 0;
	for (size_t l = 0; ok && l < t->links; l++)
		if ((t->link[l].group == before || t->link[l].group == now) && t->link[l].of[aspect]) {
			v[n++] = &t->link[l];
			unit = least_multiple(unit, t->link[l].of[aspect]);
		}
	if (ok && n)
		qsort(v, n, sizeof *v, by_person);
	for (size_t l = 0; ok && l + 1 < n; l++) {
		if (v[l]->person != v[l + 1]->person)
			continue;
		const struct cz_tally_link *a = v[l]->group == before ? v[l] : v[l + 1], *b = a == v[l] ? v[l + 1] : v[l];
		d[pairs++] = b->sum[aspect] * (unit / b->of[aspect]) - a->sum[aspect] * (unit / a->of[aspect]);
	}
	int64_t total = 0;
	for (size_t i = 0; i < pairs; i++)
		total += d[i];
	sum = (double)total / (double)unit;
	out->linked = pairs;
	out->linked_mean = pairs ? sum / (double)pairs : NAN;
	ok = ok && cz_exact_signs(d, pairs, &out->linked_p);
	free(v);
	free(d);
	return ok;
}

/* The wave before, when there is one of the same partnership. */
static int make_change(struct cz_results *r, size_t group, uint32_t aspect, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	struct cz_change *out = &r->change[group * t->bank->aspects + aspect];
	struct cz_group a[CZ_RESULT_PARTIES], b[CZ_RESULT_PARTIES];
	if (group == 0 || t->group[group - 1].partnership != t->group[group].partnership)
		return 0;
	const struct cz_result *before = cz_results_of(r, group - 1, aspect), *now = cz_results_of(r, group, aspect);
	*out = (struct cz_change){.known = true, .from = group - 1, .difference = now->mean - before->mean, .smallest = NAN,
				  .composition = NAN, .real = NAN, .linked_mean = NAN, .linked_p = NAN};
	for (size_t p = 0; p < before->parties; p++)
		a[p] = before->party[p].g;
	for (size_t p = 0; p < now->parties; p++)
		b[p] = now->party[p].g;
	out->interval = cz_interval_change(scale_of(t->bank), a, before->parties, b, now->parties);
	if (out->interval.se > 0)
		out->smallest = cz_qt(0.975, out->interval.df) * out->interval.se;
	split(before, now, out);
	return link_people(t, group - 1, group, aspect, out) ? 0 : cz_fail_mem(err);
}

const struct cz_change *cz_result_change(const struct cz_results *r, size_t group, uint32_t aspect)
{
	const struct cz_change *c = &r->change[group * r->tally->bank->aspects + aspect];
	return c->known ? c : NULL;
}

/* all of it */

static void add_items(struct cz_results *r, size_t group)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_tally_group *g = &r->tally->group[group];
	size_t n = b->items * options_of(b);
	for (size_t p = 0; p < g->parties; p++) {
		for (size_t i = 0; i < n; i++)
			r->option[group * n + i] += g->party[p].option[i];
		for (size_t i = 0; i < b->items; i++) {
			r->unknown[group * b->items + i] += g->party[p].unknown[i];
			r->blank[group * b->items + i] += g->party[p].blank[i];
		}
	}
}

int cz_results_make(struct cz_results *r, const struct cz_tally *t, enum cz_interval_kind kind, cz_invited_fn *invited,
		    const void *ctx, struct cz_err *err)
{
	const struct cz_bank *b = t->bank;
	*r = (struct cz_results){.tally = t};
	r->v = cz_array_new0(t->n * b->aspects, sizeof *r->v);
	r->change = cz_array_new0(t->n * b->aspects, sizeof *r->change);
	r->option = cz_array_new0(t->n * b->items * options_of(b), sizeof *r->option);
	r->unknown = cz_array_new0(t->n * b->items, sizeof *r->unknown);
	r->blank = cz_array_new0(t->n * b->items, sizeof *r->blank);
	if (!r->v || !r->change || !r->option || !r->unknown || !r->blank)
		return cz_fail_mem(err);
	int rc = 0;
	for (size_t g = 0; g < t->n && !rc; g++) {
		const struct cz_value *who = invited ? invited(ctx, t->partnerships.key[t->group[g].partnership]) : NULL;
		add_items(r, g);
		for (uint32_t a = 0; a < b->aspects && !rc; a++) {
			struct cz_result *x = &r->v[g * b->aspects + a];
			x->group = (uint32_t)g;
			x->aspect = a;
			make_parties(r, x, kind, who);
			rc = make_means(r, x, kind, err);
			make_agreement(r, x);
			find_gap(x);
			judge_gap(r, x);
		}
		if (!rc)
			rc = test_gaps(r, g, err);
		for (uint32_t a = 0; a < b->aspects && !rc; a++)
			rc = make_change(r, g, a, err);
	}
	return rc;
}

void cz_results_release(struct cz_results *r)
{
	free(r->v);
	free(r->change);
	free(r->option);
	free(r->unknown);
	free(r->blank);
}
