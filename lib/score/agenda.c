#include "score/agenda_impl.h"
#include "score/agree.h"
#include <math.h>

static const double tie = 1e-9; /* less is the same, summed up in another order */

/* The aspect with the best value; the first of equals, in the order of the bank. NaN never wins. */
static int best(const struct cz_results *r, size_t group, double (*value)(const struct cz_results *, const struct cz_result *))
{
	int found = -1;
	double top = NAN;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++) {
		double v = value(r, cz_results_of(r, group, a));
		if (!isnan(v) && (found < 0 || v > top + tie)) {
			found = (int)a;
			top = v;
		}
	}
	return found;
}

static double options(const struct cz_results *r)
{
	return (double)cz_bank_options(r->tally->bank);
}

static double low(const struct cz_results *r, const struct cz_result *x)
{
	(void)r;
	return -x->mean;
}

static double strong(const struct cz_results *r, const struct cz_result *x)
{
	return x->spread <= options(r) / 6 ? x->mean : NAN;
}

static double apart(const struct cz_results *r, const struct cz_result *x)
{
	return x->gap.high >= 0 && x->gap.difference >= (options(r) - 1) / 8 ? x->gap.difference : NAN;
}

static double divided(const struct cz_results *r, const struct cz_result *x)
{
	return x->spread > options(r) / 6 ? x->spread : NAN;
}

double cz_agenda_as_said(double v)
{
	return floor(fabs(v) * 10 + 0.5 + tie) / (v < 0 ? -10 : 10);
}

bool cz_agenda_reads_same(double a, double b)
{
	return cz_agenda_as_said(a) == cz_agenda_as_said(b);
}

/* A change has to show in the two means as they are printed, and in their difference. */
static double changed(const struct cz_results *r, const struct cz_result *x)
{
	const struct cz_change *c = cz_result_change(r, x->group, x->aspect);
	if (!c || c->partial || !(c->interval.low > 0 || c->interval.high < 0))
		return NAN;
	bool shows = !cz_agenda_reads_same(cz_results_of(r, c->from, x->aspect)->mean, x->mean) && !cz_agenda_reads_same(c->difference, 0);
	return shows ? fabs(c->difference) : NAN;
}

uint32_t cz_agenda_count_equals(const struct cz_results *r, const struct cz_result *x)
{
	uint32_t n = 0;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		n += a != x->aspect && cz_agenda_reads_same(cz_results_of(r, x->group, a)->mean, x->mean);
	return n;
}

uint32_t cz_agenda_count_scored(const struct cz_results *r, size_t group)
{
	uint32_t n = 0;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		n += !isnan(cz_results_of(r, group, a)->mean);
	return n;
}

/* Nothing is lowest, or highest, where all that have a mean read the same, or one has a mean. */
static bool all_equal(const struct cz_results *r, size_t group)
{
	int lowest = best(r, group, low);
	return lowest < 0 || cz_agenda_count_equals(r, cz_results_of(r, group, (uint32_t)lowest)) + 1 == cz_agenda_count_scored(r, group);
}

bool cz_agenda_any_higher(const struct cz_results *r, const struct cz_result *x)
{
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		if (cz_agenda_as_said(cz_results_of(r, x->group, a)->mean) > cz_agenda_as_said(x->mean))
			return true;
	return false;
}

/* The answers of a party to an item; NULL when it gave none to anything. */
static const uint32_t *counts_of(const struct cz_results *r, size_t group, struct cz_str party, uint32_t item)
{
	const struct cz_tally_group *g = &r->tally->group[group];
	for (size_t p = 0; p < g->parties; p++)
		if (cz_str_eq(r->tally->parties.key[g->party[p].name], party))
			return g->party[p].option + item * cz_bank_options(r->tally->bank);
	return NULL;
}

/* How far the two parties of the gap lie apart on one item. */
static double distance(const struct cz_results *r, const struct cz_result *x, uint32_t item)
{
	const uint32_t *a = counts_of(r, x->group, x->party[x->gap.high].name, item);
	const uint32_t *b = counts_of(r, x->group, x->party[x->gap.low].name, item);
	int64_t n;
	return a && b ? cz_bank_mean(r->tally->bank, a, &n) - cz_bank_mean(r->tally->bank, b, &n) : NAN;
}

static double item_mean(const struct cz_results *r, size_t group, uint32_t item)
{
	int64_t n;
	return cz_bank_mean(r->tally->bank, cz_results_counts(r, group, item), &n);
}

/* How much an item speaks for a point: by its mean, by the distance between parties, by how far answers lie apart, or by how far it
 * moved the way that the aspect did. */
static double weight(const struct cz_results *r, const struct cz_result *x, const struct cz_point_of_talk *p, uint32_t item)
{
	const struct cz_counts c = {cz_results_counts(r, x->group, item), cz_bank_options(r->tally->bank)};
	double mean = item_mean(r, x->group, item), spread = cz_agree_ad(&c, 1);
	switch (p->kind) {
	case CZ_POINT_STRENGTH:
		return mean;
	case CZ_POINT_LOWEST:
		return -mean;
	case CZ_POINT_CHANGED:
		return (mean - item_mean(r, p->change->from, item)) * (p->change->difference > 0 ? 1 : -1);
	case CZ_POINT_GAP:
		return distance(r, x, item);
	default:
		return spread;
	}
}

/* What an item has to weigh to bear a point out: as much as those of the aspect do on average; and of a distance or a change there has
 * to be some. */
static double least_weight(const struct cz_results *r, const struct cz_result *x, const struct cz_point_of_talk *p)
{
	const struct cz_bank_aspect *a = &r->tally->bank->aspect[p->aspect];
	double sum = 0, n = 0;
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		double v = weight(r, x, p, i);
		sum += isnan(v) ? 0 : v;
		n += !isnan(v);
	}
	bool some = p->kind == CZ_POINT_GAP || p->kind == CZ_POINT_CHANGED;
	return some ? fmax(sum / n - tie, tie) : sum / n - tie;
}

/* The two items behind a point that weigh most; of equals the first. */
static void pick_items(const struct cz_results *r, const struct cz_result *x, struct cz_point_of_talk *p)
{
	const struct cz_bank_aspect *a = &r->tally->bank->aspect[p->aspect];
	const double least = least_weight(r, x, p);
	double most[2] = {NAN, NAN};
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		double v = weight(r, x, p, i);
		bool first = p->items < 1 || v > most[0] + tie, second = p->items < 2 || v > most[1] + tie;
		if (!(v >= least) || (!first && !second))
			continue;
		if (first) {
			p->item[1] = p->item[0];
			most[1] = most[0];
		}
		p->item[first ? 0 : 1] = i;
		most[first ? 0 : 1] = v;
		p->items = p->items < 2 ? p->items + 1 : 2;
	}
}

/* People who bear a point out, and of how many. */

static void count_lowest(const struct cz_results *r, size_t group, struct cz_point_of_talk *p)
{
	const struct cz_tally_group *g = &r->tally->group[group];
	for (size_t i = 0; i < g->parties; i++) {
		p->support += g->party[i].lowest[p->aspect];
		p->of += g->party[i].compared;
	}
}

/* How many score above a value, or at least so far from it. */
static void count_scores(const struct cz_result *x, double from, double distance, struct cz_point_of_talk *p)
{
	for (size_t i = 0; i < x->parties; i++)
		for (size_t k = 0; k < x->party[i].sample->k; k++) {
			const struct cz_point *s = &x->party[i].sample->v[k];
			double d = (double)s->sum / s->of - from;
			p->support += (distance > 0 ? fabs(d) >= distance - 1e-9 : d > 1e-9) ? s->count : 0;
			p->of += s->count;
		}
}

static void count_support(const struct cz_results *r, const struct cz_result *x, struct cz_point_of_talk *p)
{
	const struct cz_bank *b = r->tally->bank;
	switch (p->kind) {
	case CZ_POINT_STRENGTH:
		count_scores(x, (b->lo + b->hi) / 2.0, 0, p);
		break;
	case CZ_POINT_LOWEST:
		count_lowest(r, x->group, p);
		break;
	case CZ_POINT_GAP:
		p->support = (uint32_t)(x->party[x->gap.high].g.n + x->party[x->gap.low].g.n);
		p->of = (uint32_t)x->n;
		break;
	case CZ_POINT_DIVIDED:
		count_scores(x, x->mean_respondents, (b->hi - b->lo) / 4.0, p);
		break;
	case CZ_POINT_CHANGED:
		p->support = (uint32_t)(p->change->difference > 0 ? p->change->linked_up : p->change->linked_down);
		p->of = isnan(p->change->linked_mean) ? 0 : (uint32_t)p->change->linked;
		break;
	case CZ_POINT_SEAT:
	case CZ_POINT_AMBITION:
	case CZ_POINT_KINDS:
		break;
	}
}

/* A point of the record speaks to the ambition. In a bank that has none it is about the partnership as a whole, and stands with the
 * first aspect. */
static struct cz_point_of_talk of_record(const struct cz_bank *b, enum cz_point_kind kind)
{
	for (uint32_t a = 0; a < b->aspects; a++)
		if (strcmp(b->aspect[a].id, "ambition") == 0)
			return (struct cz_point_of_talk){.kind = kind, .aspect = a};
	return (struct cz_point_of_talk){.kind = kind, .whole = true};
}

/* A point of its own, or one more reason to talk about an aspect that is on the list. */
static void add_point(const struct cz_results *r, size_t group, enum cz_point_kind kind, int aspect,
		      struct cz_point_of_talk *out, size_t *n)
{
	if (aspect < 0)
		return;
	for (size_t i = 0; i < *n; i++)
		if (out[i].aspect == (uint32_t)aspect) {
			out[i].with[kind] = true;
			return;
		}
	struct cz_point_of_talk *p = &out[(*n)++];
	*p = (struct cz_point_of_talk){.kind = kind, .aspect = (uint32_t)aspect};
	p->change = cz_result_change(r, group, p->aspect);
	pick_items(r, cz_results_of(r, group, p->aspect), p);
	p->unsound = cz_results_alpha(r, p->aspect) < 0;
	count_support(r, cz_results_of(r, group, p->aspect), p);
}

/* The day on which a wave of this name began at the earliest: 2026, 2026-11 and 2026-11-25 tell it, other names do not. */
static cz_day wave_day(struct cz_str wave)
{
	char text[] = "0000-01-01";
	cz_day day;
	if (wave.n != 4 && wave.n != 7 && wave.n != 10)
		return CZ_DAY_NONE;
	memcpy(text, wave.s, wave.n);
	return cz_day_parse(cz_str_of(text), &day) ? day : CZ_DAY_NONE;
}

cz_day cz_agenda_wave_before(const struct cz_results *r, size_t group)
{
	const struct cz_tally *t = r->tally;
	if (!cz_tally_follows(t, group))
		return CZ_DAY_NONE;
	return wave_day(t->waves.key[t->group[group - 1].wave]);
}

/* What the partnership's own record tells. */
static void add_record(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		       struct cz_point_of_talk *out, size_t *n)
{
	const struct cz_bank *b = r->tally->bank;
	cz_day reviewed = partnership->ambition_reviewed, before = cz_agenda_wave_before(r, group);
	if (partnership->target_group_seat == 0)
		out[(*n)++] = of_record(b, CZ_POINT_SEAT);
	if (reviewed == CZ_DAY_NONE)
		return;
	bool late = today != CZ_DAY_NONE && today - reviewed > 365, missed = before != CZ_DAY_NONE && reviewed < before;
	if (late || missed) {
		out[*n] = of_record(b, CZ_POINT_AMBITION);
		out[(*n)++].since_wave = !late;
	}
}

/* What to build on: the highest aspect on which people agree, and that is not the lowest nor where parties lie furthest apart, for
 * nobody could make sense of that. It has to lie above the middle of the scale. */
static int build_on(const struct cz_results *r, size_t group, int lowest, int gap)
{
	const struct cz_bank *b = r->tally->bank;
	int found = -1;
	for (uint32_t a = 0; a < b->aspects; a++) {
		const struct cz_result *x = cz_results_of(r, group, a);
		bool sore = (int)a == gap || (lowest >= 0 && cz_agenda_reads_same(x->mean, cz_results_of(r, group, (uint32_t)lowest)->mean));
		if (!isnan(strong(r, x)) && !sore && (found < 0 || x->mean > cz_results_of(r, group, (uint32_t)found)->mean + tie))
			found = (int)a;
	}
	return found >= 0 && cz_agenda_as_said(cz_results_of(r, group, (uint32_t)found)->mean) > (b->lo + b->hi) / 2.0 ? found : -1;
}

size_t cz_agenda_make(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		      struct cz_point_of_talk out[CZ_AGENDA_POINTS])
{
	size_t n = 0;
	bool equal = all_equal(r, group); /* one alone is not the lowest either */
	int lowest = equal ? -1 : best(r, group, low), gap = best(r, group, apart);
	int strength = equal ? -1 : build_on(r, group, lowest, gap);
	add_point(r, group, CZ_POINT_STRENGTH, strength, out, &n);
	add_point(r, group, CZ_POINT_LOWEST, lowest, out, &n);
	add_point(r, group, CZ_POINT_GAP, gap, out, &n);
	add_point(r, group, CZ_POINT_DIVIDED, best(r, group, divided), out, &n);
	add_point(r, group, CZ_POINT_CHANGED, best(r, group, changed), out, &n);
	if (partnership)
		add_record(r, group, partnership, today, out, &n);
	return n;
}

bool cz_agenda_is_due(const struct cz_tally *t, size_t group)
{
	return !cz_tally_is_before(t, group + 1);
}

const char *const *cz_agenda_question(const struct cz_bank *b, const struct cz_point_of_talk *p)
{
	const struct cz_bank_aspect *a = &b->aspect[p->aspect];
	if (b->ask[p->kind][CZ_NL])
		return b->ask[p->kind];
	return a->questions && !p->whole ? a->question[0] : NULL;
}
