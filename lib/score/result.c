#include "score/result.h"
#include "base/array.h"
#include "score/agree.h"
#include "score/change.h"
#include "score/exact.h"
#include "score/instrument.h"
#include <math.h>
#include <stdlib.h>

static const double significant = 0.05;

static struct cz_scale scale_of(const struct cz_bank *b)
{
	return (struct cz_scale){b->lo, b->hi};
}

const struct cz_result *cz_results_of(const struct cz_results *r, size_t group, uint32_t aspect)
{
	return &r->v[group * r->tally->bank->aspects + aspect];
}

const uint32_t *cz_results_counts(const struct cz_results *r, size_t group, uint32_t item)
{
	const struct cz_bank *b = r->tally->bank;
	return r->option + (group * b->items + item) * cz_bank_options(b);
}

/* NaN: not known. */
static double invited_of(const struct cz_value *invited, struct cz_str party)
{
	const struct cz_value *v = cz_value_member(invited, party);
	return v && v->kind == CZ_INT ? (double)v->whole : NAN;
}

/* the parties */

static int by_name(const void *a, const void *b)
{
	const struct cz_party_result *x = a, *y = b;
	return cz_str_compare(x->name, y->name);
}

static bool answered(const struct cz_result *x, struct cz_str party)
{
	for (size_t p = 0; p < x->parties; p++)
		if (cz_str_eq(x->party[p].name, party))
			return true;
	return false;
}

/* A party that was asked and said nothing is named, not dropped. */
static void add_silent(struct cz_result *x, const struct cz_value *invited)
{
	static const struct cz_sample nobody;
	for (uint32_t i = 0; invited && invited->kind == CZ_OBJECT && i < invited->n; i++)
		if (invited_of(invited, invited->member[i].key) > 0 && !answered(x, invited->member[i].key))
			x->party[x->parties++] = (struct cz_party_result){.name = invited->member[i].key, .sample = &nobody};
}

static bool make_parties(struct cz_results *r, struct cz_result *x, enum cz_interval_kind kind, const struct cz_value *invited)
{
	const struct cz_tally *t = r->tally;
	const struct cz_tally_group *g = &t->group[x->group];
	const struct cz_scale scale = scale_of(t->bank);
	size_t most = g->parties + (invited ? invited->n : 0);
	bool known = true;
	x->party = cz_arena_new0(&r->mem, most, sizeof *x->party);
	x->parties_g = cz_arena_new0(&r->mem, most, sizeof *x->parties_g);
	if (!x->party || !x->parties_g)
		return false;
	for (size_t p = 0; p < g->parties; p++)
		x->party[x->parties++] = (struct cz_party_result){.name = t->parties.key[g->party[p].name],
			.sample = &g->party[p].aspect[x->aspect], .lost = g->party[p].lost[x->aspect], .responses = g->party[p].responses};
	add_silent(x, invited);
	qsort(x->party, x->parties, sizeof *x->party, by_name);
	for (size_t p = 0; p < x->parties; p++) {
		struct cz_party_result *out = &x->party[p];
		const struct cz_sample *s = out->sample;
		double asked = invited_of(invited, out->name);
		out->overfull = out->responses > asked;
		out->g = (struct cz_group){.n = (double)cz_sample_n(s), .mean = cz_sample_mean(s), .variance = cz_sample_variance(s),
					   .invited = asked > 0 && !out->overfull ? asked : 0, .weight = cz_bank_weight(t->bank, out->name)};
		x->overfull |= out->overfull;
		out->interval = kind == CZ_INTERVAL_T ? cz_interval_t(scale, out->g) : cz_interval_mlci(scale, out->g);
		x->parties_g[p] = out->g;
		x->n += cz_sample_n(s);
		x->lost += out->lost;
		x->invited += out->g.invited;
		known &= out->g.invited > 0;
	}
	if (!known)
		x->invited = 0;
	return true;
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

/* People whose answers never vary, and the mean of the others. */
static void set_careless_aside(const struct cz_sample *all, struct cz_result *x)
{
	double sum = 0, careful = 0;
	for (size_t i = 0; i < all->k; i++) {
		uint32_t kept = all->v[i].count - all->v[i].straight;
		x->straight += all->v[i].straight;
		x->strong += all->v[i].strong;
		sum += (double)all->v[i].sum / all->v[i].of * kept;
		careful += kept;
	}
	x->mean_careful = careful > 0 ? sum / careful : NAN;
}

static int make_means(const struct cz_results *r, struct cz_result *x, enum cz_interval_kind kind, struct cz_err *err)
{
	const struct cz_scale scale = scale_of(r->tally->bank);
	struct cz_sample all = {0};
	if (!pool(x, &all)) {
		free(all.v);
		return cz_fail_mem(err);
	}
	cz_sample_sort(&all);
	x->mean_respondents = cz_sample_mean(&all);
	struct cz_group whole = {.n = (double)x->n, .mean = x->mean_respondents, .variance = cz_sample_variance(&all), .invited = x->invited};
	if (kind == CZ_INTERVAL_T) {
		x->interval = cz_interval_equal_t(scale, x->parties_g, x->parties, &x->mean);
		x->interval_respondents = cz_interval_t(scale, whole);
	} else {
		x->interval = cz_interval_equal(scale, x->parties_g, x->parties, &x->mean);
		x->interval_respondents = cz_interval_mlci(scale, whole);
	}
	x->bounds = cz_interval_bounds(scale, whole);
	x->composition = fabs(x->mean - x->mean_respondents) >= (scale.hi - scale.lo) / 16;
	x->shape = cz_sample_shape(&all, scale.hi - 1);
	set_careless_aside(&all, x);
	free(all.v);
	return 0;
}

static void make_agreement(const struct cz_results *r, struct cz_result *x)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[x->aspect];
	size_t used = 0;
	struct cz_counts item[CZ_BANK_ITEMS] = {0};
	double polar = 0;
	for (uint32_t i = 0; i < a->items; i++) {
		item[i] = (struct cz_counts){cz_results_counts(r, x->group, a->first + i), cz_bank_options(b)};
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

static const double tie = 1e-9; /* means that differ by less are the same, summed up in another order */

static const struct cz_gap no_gap = {-1, -1, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, false, true};

/* A party that answered, and of which it is known who it is. */
static bool compares(const struct cz_party_result *p)
{
	return p->g.n >= 1 && p->name.n;
}

/* The two parties furthest apart; of equals the first is the high one and the last the low one. */
static struct cz_gap find_gap(const struct cz_result *x)
{
	struct cz_gap g = no_gap;
	for (size_t p = 0; p < x->parties; p++) {
		double mean = x->party[p].g.mean;
		if (!compares(&x->party[p]))
			continue;
		if (g.high < 0 || mean > x->party[g.high].g.mean + tie)
			g.high = (int)p;
		if (g.low < 0 || mean < x->party[g.low].g.mean + tie)
			g.low = (int)p;
	}
	return g.high == g.low ? no_gap : g;
}

/* How far two parties lie apart. One person is no group to test. */
static bool judge(const struct cz_result *x, struct cz_gap *g)
{
	const struct cz_party_result *a = &x->party[g->high], *b = &x->party[g->low];
	g->difference = a->g.mean - b->g.mean;
	g->superiority = cz_superiority(a->sample, b->sample);
	g->hedges_g = cz_hedges_g(a->sample, b->sample);
	if (a->g.n < 2 || b->g.n < 2)
		return true;
	struct cz_exact e = cz_exact_means(a->sample, b->sample);
	g->p = e.p;
	g->p_min = e.p_min;
	g->exact = e.exact;
	g->testable = e.p_min <= significant;
	return !e.no_memory;
}

static bool judge_pairs(struct cz_results *r, struct cz_result *x)
{
	x->pairs = x->parties ? x->parties * (x->parties - 1) / 2 : 0;
	x->pair = cz_arena_new0(&r->mem, x->pairs, sizeof *x->pair);
	bool ok = x->pair != NULL;
	size_t k = 0;
	for (size_t i = 0; ok && i < x->parties; i++)
		for (size_t j = i + 1; ok && j < x->parties; j++) {
			struct cz_gap *g = &x->pair[k++];
			*g = no_gap;
			if (!compares(&x->party[i]) || !compares(&x->party[j]))
				continue;
			g->high = (int)i;
			g->low = (int)j;
			ok = judge(x, g);
		}
	return ok;
}

/* The widest of the pairs, the right way round and with its interval. */
static void take_widest(const struct cz_results *r, struct cz_result *x)
{
	struct cz_gap g = find_gap(x);
	for (size_t k = 0; g.high >= 0 && k < x->pairs; k++) {
		const struct cz_gap *p = &x->pair[k];
		bool turned = p->high == g.low && p->low == g.high;
		if (!turned && (p->high != g.high || p->low != g.low))
			continue;
		struct cz_interval i = cz_interval_difference(scale_of(r->tally->bank), x->party[g.high].g, x->party[g.low].g);
		struct cz_gap found = *p;
		found.high = g.high;
		found.low = g.low;
		found.low_end = i.low;
		found.high_end = i.high;
		if (turned) {
			found.difference = -p->difference;
			found.hedges_g = -p->hedges_g;
			found.superiority = cz_superiority(x->party[g.high].sample, x->party[g.low].sample);
		}
		g = found;
		break;
	}
	x->gap = g;
}

/* Every pair of parties on every aspect is one family within a partnership, or the widest gap would be judged as if
 * it had been chosen beforehand. Pairs that no answers could have made significant stay out (Tarone 1990). */
static int test_gaps(struct cz_results *r, size_t group, struct cz_err *err)
{
	const uint32_t aspects = r->tally->bank->aspects;
	struct cz_result *x = &r->v[group * aspects];
	size_t pairs = 0, k = 0;
	for (uint32_t a = 0; a < aspects; a++) {
		if (!judge_pairs(r, &x[a]))
			return cz_fail_mem(err);
		pairs += x[a].pairs;
	}
	double *p = cz_array_new(pairs, sizeof *p);
	for (uint32_t a = 0; p && a < aspects; a++)
		for (size_t i = 0; i < x[a].pairs; i++)
			p[k++] = x[a].pair[i].testable ? x[a].pair[i].p : NAN;
	bool ok = p && cz_holm(p, pairs);
	k = 0;
	for (uint32_t a = 0; ok && a < aspects; a++) {
		for (size_t i = 0; i < x[a].pairs; i++)
			x[a].pair[i].p_holm = p[k++];
		take_widest(r, &x[a]);
	}
	free(p);
	return ok ? 0 : cz_fail_mem(err);
}

double cz_results_alpha(const struct cz_results *r, uint32_t aspect)
{
	return r->alpha[aspect];
}

const struct cz_change *cz_result_change(const struct cz_results *r, size_t group, uint32_t aspect)
{
	const struct cz_change *c = &r->change[group * r->tally->bank->aspects + aspect];
	return c->known ? c : NULL;
}

const struct cz_course *cz_result_course(const struct cz_results *r, size_t group, uint32_t aspect)
{
	const struct cz_course *c = &r->course[group * r->tally->bank->aspects + aspect];
	return c->waves >= CZ_TREND_LEAST ? c : NULL;
}

/* all of it */

static void find_alphas(struct cz_results *r)
{
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++) {
		struct cz_instrument x;
		cz_instrument_aspect(r->tally, a, &x);
		r->alpha[a] = x.alpha;
	}
}

static void add_items(struct cz_results *r, size_t group)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_tally_group *g = &r->tally->group[group];
	size_t n = b->items * cz_bank_options(b);
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
	r->course = cz_array_new0(t->n * b->aspects, sizeof *r->course);
	r->option = cz_array_new0(t->n * b->items * cz_bank_options(b), sizeof *r->option);
	r->unknown = cz_array_new0(t->n * b->items, sizeof *r->unknown);
	r->blank = cz_array_new0(t->n * b->items, sizeof *r->blank);
	r->alpha = cz_arena_new0(&r->mem, b->aspects, sizeof *r->alpha);
	if (!r->alpha || !r->v || !r->change || !r->course || !r->option || !r->unknown || !r->blank)
		return cz_fail_mem(err);
	find_alphas(r);
	int rc = 0;
	for (size_t g = 0; g < t->n && !rc; g++) {
		const struct cz_value *who = invited ? invited(ctx, t->partnerships.key[t->group[g].partnership]) : NULL;
		add_items(r, g);
		for (uint32_t a = 0; a < b->aspects && !rc; a++) {
			struct cz_result *x = &r->v[g * b->aspects + a];
			x->group = (uint32_t)g;
			x->aspect = a;
			rc = make_parties(r, x, kind, who) ? make_means(r, x, kind, err) : cz_fail_mem(err);
			make_agreement(r, x);
		}
		if (!rc)
			rc = test_gaps(r, g, err);
		for (uint32_t a = 0; a < b->aspects && !rc; a++)
			if (!(rc = cz_change_make(r, g, a, err)))
				rc = cz_change_course(r, g, a, err);
	}
	return rc;
}

void cz_results_release(struct cz_results *r)
{
	free(r->v);
	free(r->change);
	free(r->course);
	free(r->option);
	free(r->unknown);
	free(r->blank);
	cz_arena_release(&r->mem);
}
