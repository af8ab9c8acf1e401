#include "base/array.h"
#include "data/emit.h"
#include "model/wave.h"
#include "score/exact.h"
#include "score/instrument.h"
#include "score/many.h"
#include "score/why.h"
#include "score/write.h"
#include <math.h>
#include <stdlib.h>

/* What is said of all partnerships together: whether the questionnaire is sound, and how they compare. */

static const double significant = 0.05;

static void begin(struct cz_emit *e, const struct cz_tally *t, const char *type, uint32_t aspect)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "type", type);
	cz_emit_texts(e, "bank", t->bank->name);
	cz_emit_texts(e, "aspect", t->bank->aspect[aspect].id);
}

static void end(struct cz_emit *e)
{
	cz_emit_close(e, '}');
	cz_emit_line(e);
}

/* the questionnaire */

static void write_item(struct cz_emit *e, const char *id, const struct cz_instrument_item *x)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "item", id);
	cz_emit_real(e, "mean", x->mean);
	cz_emit_real(e, "sd", x->sd);
	cz_emit_real(e, "rest", x->rest);
	cz_emit_real(e, "alpha_without", x->alpha_without);
	if (x->rest < 0 || x->sd == 0)
		cz_emit_texts(e, "check", x->sd == 0 ? "constant" : "reverse");
	cz_emit_close(e, '}');
}

void cz_score_write_instrument(const struct cz_tally *t, uint32_t aspect, struct cz_buf *out)
{
	const struct cz_bank_aspect *a = &t->bank->aspect[aspect];
	struct cz_instrument x;
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_instrument_aspect(t, aspect, &x);
	begin(&e, t, "instrument", aspect);
	cz_emit_int(&e, "n", (int64_t)x.n);
	cz_emit_real(&e, "alpha", x.alpha);
	cz_emit_real(&e, "low", x.low);
	cz_emit_real(&e, "high", x.high);
	cz_emit_real(&e, "lambda2", x.lambda2);
	cz_emit_real(&e, "mean_r", x.mean_r);
	cz_emit_real(&e, "alpha_standardised", x.standardised);
	cz_emit_real(&e, "error", x.error);
	cz_emit_open(&e, "items", '[');
	for (uint32_t i = 0; i < a->items; i++)
		write_item(&e, t->bank->item[a->first + i].id, &x.item[i]);
	cz_emit_close(&e, ']');
	struct cz_why w = {&e, false};
	if (isnan(x.alpha))
		cz_why_add(&w, "alpha", x.n < CZ_INSTRUMENT_LEAST ? "too_few_people" : a->items == 1 ? "one_item" : "no_variance");
	else if (isnan(x.low))
		cz_why_add(&w, "low", "open_answers");
	cz_why_close(&w);
	end(&e);
}

/* Signs of answering without care, of all together: whoever they are. */
void cz_score_write_careless(const struct cz_tally *t, struct cz_buf *out)
{
	const struct cz_tally_care *c = &t->care;
	struct cz_emit e = CZ_EMIT_INIT(out);
	struct cz_why w = {&e, false};
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "careless");
	cz_emit_texts(&e, "bank", t->bank->name);
	cz_emit_int(&e, "n", (int64_t)c->n);
	if (c->n < CZ_INSTRUMENT_LEAST) {
		cz_why_add(&w, "straight", "too_few_people");
		cz_why_close(&w);
		end(&e);
		return;
	}
	cz_emit_int(&e, "straight", (int64_t)c->straight);
	cz_emit_int(&e, "strong", (int64_t)c->strong);
	cz_emit_open(&e, "runs", '[');
	for (uint32_t i = 0; i <= t->bank->items; i++) /* nobody has a run of 0 */
		cz_emit_int(&e, NULL, (int64_t)c->run[i]);
	cz_emit_close(&e, ']');
	cz_emit_real(&e, "variation", c->varied ? (double)c->variation / 1e9 / (double)c->varied : NAN);
	end(&e);
}

/* side by side */

/* The partnerships of a wave that have a score on an aspect. */
struct row {
	struct cz_many_group *g;
	size_t *of; /* each one's group in the tally */
	size_t n;
	double *p;  /* what their gaps were tested with */
	size_t tests;
};

static double variance(const struct cz_result *x)
{
	double squares = 0, n = (double)x->n;
	for (size_t p = 0; p < x->parties; p++) {
		double d = x->party[p].g.mean - x->mean_respondents;
		if (x->party[p].g.n >= 1)
			squares += (x->party[p].g.n - 1) * x->party[p].g.variance + x->party[p].g.n * d * d;
	}
	return n > 1 ? squares / (n - 1) : 0;
}

static void gather(const struct cz_results *r, uint32_t wave, uint32_t aspect, struct row *row)
{
	row->n = row->tests = 0;
	for (size_t i = 0; i < r->tally->n; i++) {
		const struct cz_result *x = cz_results_of(r, i, aspect);
		if (r->tally->group[i].wave != wave || x->n == 0)
			continue;
		row->g[row->n] = (struct cz_many_group){.n = (double)x->n, .mean = x->mean_respondents, .variance = variance(x)};
		row->of[row->n++] = i;
		for (size_t k = 0; k < x->pairs; k++)
			if (x->pair[k].testable)
				row->p[row->tests++] = x->pair[k].p;
	}
}

/* How many of all gaps that could be tested are more than chance, when a twentieth of those found may be false. */
static bool write_gaps(struct cz_emit *e, struct row *row)
{
	int64_t found = 0;
	bool ok = cz_false_discovery(row->p, row->tests);
	for (size_t i = 0; i < row->tests; i++)
		found += row->p[i] <= significant;
	cz_emit_open(e, "gaps", '{');
	cz_emit_int(e, "n", found);
	cz_emit_int(e, "of", (int64_t)row->tests);
	cz_emit_close(e, '}');
	return ok;
}

static void write_partnerships(struct cz_emit *e, const struct cz_tally *t, const struct row *row)
{
	cz_emit_open(e, "partnerships", '[');
	for (size_t i = 0; i < row->n; i++) {
		const struct cz_many_group *g = &row->g[i];
		cz_emit_open(e, NULL, '{');
		cz_emit_text(e, "partnership", t->partnerships.key[t->group[row->of[i]].partnership]);
		cz_emit_int(e, "n", (int64_t)g->n);
		cz_emit_real(e, "mean", g->mean);
		cz_emit_real(e, "shrunk", g->shrunk);
		cz_emit_real(e, "rank", g->rank);
		cz_emit_real(e, "rank_low", g->rank_low);
		cz_emit_real(e, "rank_high", g->rank_high);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_note(struct cz_emit *e)
{
	cz_emit_open(e, "note", '{');
	cz_emit_texts(e, "nl", "De verschillen tussen de samenwerkingen zijn niet van toeval te onderscheiden.");
	cz_emit_texts(e, "en", "The differences between the partnerships cannot be told from chance.");
	cz_emit_close(e, '}');
}

static bool write_comparison(const struct cz_results *r, uint32_t wave, uint32_t aspect, struct row *row, struct cz_buf *out)
{
	const struct cz_tally *t = r->tally;
	struct cz_many m;
	struct cz_emit e = CZ_EMIT_INIT(out);
	gather(r, wave, aspect, row);
	if (row->n < 2)
		return true;
	cz_many_of(row->g, row->n, &m);
	begin(&e, t, "comparison", aspect);
	if (t->waves.key[wave].n)
		cz_emit_text(&e, "wave", t->waves.key[wave]);
	cz_emit_int(&e, "n", (int64_t)row->n);
	cz_emit_real(&e, "mean", m.mean);
	cz_emit_real(&e, "error", m.error);
	cz_emit_real(&e, "icc1", m.icc1);
	cz_emit_real(&e, "icc1_low", m.icc1_low);
	cz_emit_real(&e, "icc1_high", m.icc1_high);
	cz_emit_real(&e, "icc1_plain", m.icc1_plain);
	cz_emit_real(&e, "icc2", m.icc2);
	cz_emit_real(&e, "tau2", m.tau2);
	bool ok = write_gaps(&e, row);
	write_partnerships(&e, t, row);
	if (m.tau2 == 0)
		write_note(&e);
	struct cz_why w = {&e, false};
	cz_why_add(&w, "mean", row->n < CZ_MANY_LEAST ? "too_few_partnerships" : isnan(m.mean) ? "no_variance" : NULL);
	cz_why_close(&w);
	end(&e);
	return ok;
}

/* The waves in the order of their names; waves that no group has (none are) would be skipped. */
static uint32_t *sorted_waves(const struct cz_tally *t)
{
	uint32_t *wave = cz_array_new(t->waves.n, sizeof *wave);
	for (size_t w = 0; wave && w < t->waves.n; w++) {
		size_t at = w;
		for (; at > 0 && cz_wave_compare(t->waves.key[wave[at - 1]], t->waves.key[w]) > 0; at--) /* a handful */
			wave[at] = wave[at - 1];
		wave[at] = (uint32_t)w;
	}
	return wave;
}

/* Every two parties of every group. */
static size_t count_pairs(const struct cz_results *r)
{
	size_t pairs = 0;
	for (size_t i = 0; i < r->tally->n; i++)
		pairs += cz_results_of(r, i, 0)->pairs; /* the same for each aspect */
	return pairs;
}

int cz_score_write_comparisons(const struct cz_results *r, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	struct row row = {cz_array_new(t->n, sizeof *row.g), cz_array_new(t->n, sizeof *row.of), 0,
			  cz_array_new(count_pairs(r), sizeof *row.p), 0};
	uint32_t *wave = sorted_waves(t);
	bool ok = row.g && row.of && row.p && wave;
	for (size_t w = 0; ok && w < t->waves.n; w++)
		for (uint32_t a = 0; ok && a < t->bank->aspects; a++)
			ok = write_comparison(r, wave[w], a, &row, out);
	free(row.g);
	free(row.of);
	free(row.p);
	free(wave);
	return ok ? 0 : cz_fail_mem(err);
}
