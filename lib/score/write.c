#include "score/write.h"
#include "score/agenda.h"
#include "score/agree.h"
#include "score/why.h"
#include "base/array.h"
#include <math.h>
#include <stdlib.h>

static const char *const language[CZ_LANGS] = {[CZ_NL] = "nl", [CZ_EN] = "en"};

/* What every record about a group begins with. */
static void begin(struct cz_emit *e, const struct cz_results *r, size_t group, const char *type)
{
	const struct cz_tally *t = r->tally;
	struct cz_str wave = t->waves.key[t->group[group].wave];
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "type", type);
	cz_emit_text(e, "partnership", t->partnerships.key[t->group[group].partnership]);
	if (wave.n)
		cz_emit_text(e, "wave", wave);
	cz_emit_texts(e, "bank", t->bank->name);
}

static void end(struct cz_emit *e)
{
	cz_emit_close(e, '}');
	cz_emit_line(e);
}

static void write_both(struct cz_emit *e, const char *key, const char *const text[CZ_LANGS])
{
	cz_emit_open(e, key, '{');
	for (int l = 0; l < CZ_LANGS; l++)
		cz_emit_texts(e, language[l], text[l]);
	cz_emit_close(e, '}');
}

/* A party, and what the bank calls it; null when it is not known. */
static void write_party(struct cz_emit *e, const struct cz_bank *b, struct cz_str name)
{
	const char *const *label = cz_bank_party_label(b, name);
	if (name.n)
		cz_emit_text(e, "party", name);
	else
		cz_emit_null(e, "party");
	if (label)
		write_both(e, "label", label);
}

static void write_parties(struct cz_emit *e, const struct cz_bank *b, const struct cz_result *x)
{
	cz_emit_open(e, "parties", '[');
	for (size_t p = 0; p < x->parties; p++) {
		const struct cz_party_result *q = &x->party[p];
		cz_emit_open(e, NULL, '{');
		write_party(e, b, q->name);
		cz_emit_int(e, "n", (int64_t)q->g.n);
		if (q->g.invited > 0)
			cz_emit_int(e, "invited", (int64_t)q->g.invited);
		if (b->weights)
			cz_emit_real(e, "weight", q->g.weight);
		cz_emit_real(e, "mean", q->g.mean);
		cz_emit_real(e, "sd", q->g.n > 1 ? sqrt(q->g.variance) : NAN);
		cz_emit_real(e, "low", q->interval.low);
		cz_emit_real(e, "high", q->interval.high);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_why_gap(struct cz_emit *e, const struct cz_result *x, const struct cz_gap *g)
{
	double a = x->party[g->high].g.n, b = x->party[g->low].g.n;
	struct cz_why w = {e, false};
	if (isnan(g->hedges_g))
		cz_why_add(&w, "hedges_g", a + b < 4 ? "too_few_people" : "no_variance");
	if (isnan(g->p))
		cz_why_add(&w, "p", a < 2 || b < 2 ? "one_person" : "too_fine");
	else if (!g->testable)
		cz_why_add(&w, "p_holm", "too_few_to_test");
	cz_why_close(&w);
}

static void write_tests(struct cz_emit *e, const struct cz_result *x, const struct cz_gap *g)
{
	cz_emit_real(e, "superiority", g->superiority);
	cz_emit_real(e, "hedges_g", g->hedges_g);
	cz_emit_real(e, "p", g->p);
	cz_emit_real(e, "p_min", g->p_min);
	cz_emit_bool(e, "testable", g->testable);
	cz_emit_real(e, "p_holm", g->p_holm);
	if (!g->exact)
		cz_emit_bool(e, "exact", false);
	write_why_gap(e, x, g);
}

static void write_gap(struct cz_emit *e, const struct cz_result *x)
{
	const struct cz_gap *g = &x->gap;
	if (g->high < 0) {
		cz_emit_null(e, "gap");
		return;
	}
	cz_emit_open(e, "gap", '{');
	cz_emit_text(e, "high", x->party[g->high].name);
	cz_emit_text(e, "low", x->party[g->low].name);
	cz_emit_real(e, "difference", g->difference);
	cz_emit_real(e, "difference_low", g->low_end);
	cz_emit_real(e, "difference_high", g->high_end);
	write_tests(e, x, g);
	cz_emit_close(e, '}');
}

/* Every two parties that answered, the first by name first. */
static void write_pairs(struct cz_emit *e, const struct cz_result *x)
{
	cz_emit_open(e, "pairs", '[');
	for (size_t k = 0; k < x->pairs; k++) {
		const struct cz_gap *g = &x->pair[k];
		if (g->high < 0)
			continue;
		cz_emit_open(e, NULL, '{');
		cz_emit_open(e, "parties", '[');
		cz_emit_text(e, NULL, x->party[g->high].name);
		cz_emit_text(e, NULL, x->party[g->low].name);
		cz_emit_close(e, ']');
		cz_emit_real(e, "difference", g->difference);
		write_tests(e, x, g);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_change(struct cz_emit *e, const struct cz_results *r, size_t group, uint32_t aspect)
{
	const struct cz_change *c = cz_result_change(r, group, aspect);
	if (!c) {
		cz_emit_null(e, "change");
		return;
	}
	cz_emit_open(e, "change", '{');
	cz_emit_text(e, "from", r->tally->waves.key[r->tally->group[c->from].wave]);
	cz_emit_real(e, "difference", c->difference);
	cz_emit_real(e, "low", c->interval.low);
	cz_emit_real(e, "high", c->interval.high);
	cz_emit_real(e, "smallest", c->smallest);
	cz_emit_real(e, "composition", c->composition);
	cz_emit_real(e, "real", c->real);
	cz_emit_open(e, "linked", '{');
	cz_emit_int(e, "n", (int64_t)c->linked);
	cz_emit_real(e, "mean", c->linked_mean);
	cz_emit_real(e, "low", c->linked_interval.low);
	cz_emit_real(e, "high", c->linked_interval.high);
	cz_emit_real(e, "t", c->linked_t);
	cz_emit_real(e, "p", c->linked_p);
	cz_emit_close(e, '}');
	struct cz_why w = {e, false};
	cz_why_add(&w, "difference", isnan(c->difference) ? (c->partial ? "party_missing" : "no_answers") : c->partial ? "party_once" : NULL);
	cz_why_add(&w, "composition", isnan(c->composition) ? "party_missing" : NULL);
	cz_why_add(&w, "linked", c->linked == 0 ? "nobody_twice" : c->linked == 1 ? "one_person" : isnan(c->linked_p) ? "too_fine" : NULL);
	cz_why_add(&w, "t", c->linked_interval.se == 0 ? "no_variance" : NULL);
	cz_why_close(&w);
	cz_emit_close(e, '}');
}

static void write_trend(struct cz_emit *e, const struct cz_results *r, const struct cz_course *c)
{
	cz_emit_open(e, "trend", '{');
	cz_emit_text(e, "from", r->tally->waves.key[r->tally->group[c->from].wave]);
	cz_emit_int(e, "waves", (int64_t)c->waves);
	cz_emit_real(e, "slope", c->trend.slope);
	cz_emit_real(e, "se", c->trend.se);
	cz_emit_real(e, "theil_sen", c->trend.theil_sen);
	struct cz_why w = {e, false};
	cz_why_add(&w, "slope", c->partial ? "party_sometimes" : NULL);
	cz_why_close(&w);
	cz_emit_close(e, '}');
}

/* The zone that holds the whole interval, or those between which it lies. */
static const char *zone(const struct cz_bank *b, const struct cz_interval *i)
{
	static const char *const name[3][3] = {{"low", "low-middle", "low-high"}, {NULL, "middle", "middle-high"}, {NULL, NULL, "high"}};
	int from = (i->low >= b->zone[0]) + (i->low >= b->zone[1]), to = (i->high >= b->zone[0]) + (i->high >= b->zone[1]);
	return name[from][to];
}

static void write_why(struct cz_emit *e, const struct cz_results *r, size_t group, const struct cz_result *x)
{
	struct cz_why w = {e, false};
	bool all_answered = x->invited > 0 && x->invited == (double)x->n;
	if (x->invited == 0)
		cz_why_add(&w, "invited", x->overfull ? "more_than_invited" : "not_known");
	if (x->n == 0) {
		cz_why_add(&w, "mean", "no_answers");
	} else {
		if (isnan(x->interval.low))
			cz_why_add(&w, "low", "one_person");
		else if (x->interval.low == x->interval.high && !all_answered)
			cz_why_add(&w, "low", "no_variance");
		cz_why_add(&w, "sd", x->n == 1 ? "one_person" : NULL);
		cz_why_add(&w, "spread", isnan(x->spread) ? "too_few_answers" : NULL);
		cz_why_add(&w, "agreement", isnan(x->agreement) ? "too_few_answers" : NULL);
		cz_why_add(&w, "gap", x->gap.high < 0 ? "one_party" : NULL);
	}
	cz_why_add(&w, "change", cz_result_change(r, group, x->aspect) ? NULL : cz_tally_has_no_order(r->tally, group) ? "order_unknown" : "first_wave");
	cz_why_close(&w);
}

void cz_score_write(const struct cz_results *r, size_t group, uint32_t aspect, bool pairs, struct cz_buf *out)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_result *x = cz_results_of(r, group, aspect);
	const struct cz_course *course = cz_result_course(r, group, aspect);
	struct cz_emit e = CZ_EMIT_INIT(out);
	begin(&e, r, group, "score");
	cz_emit_texts(&e, "aspect", b->aspect[aspect].id);
	write_both(&e, "label", b->aspect[aspect].label);
	cz_emit_open(&e, "scale", '[');
	cz_emit_int(&e, NULL, b->lo);
	cz_emit_int(&e, NULL, b->hi);
	cz_emit_close(&e, ']');
	cz_emit_int(&e, "n", (int64_t)x->n);
	cz_emit_int(&e, "lost", (int64_t)x->lost);
	if (x->invited > 0)
		cz_emit_int(&e, "invited", (int64_t)x->invited);
	else
		cz_emit_null(&e, "invited");
	cz_emit_real(&e, "mean", x->mean);
	cz_emit_real(&e, "mean_respondents", x->mean_respondents);
	cz_emit_real(&e, "low", x->interval.low);
	cz_emit_real(&e, "high", x->interval.high);
	cz_emit_real(&e, "low_respondents", x->interval_respondents.low);
	cz_emit_real(&e, "high_respondents", x->interval_respondents.high);
	cz_emit_bool(&e, "composition", x->composition);
	if (!isnan(x->bounds.low)) {
		cz_emit_open(&e, "bounds", '{');
		cz_emit_real(&e, "low", x->bounds.low);
		cz_emit_real(&e, "high", x->bounds.high);
		cz_emit_close(&e, '}');
	}
	cz_emit_real(&e, "sd", x->shape.sd);
	cz_emit_real(&e, "median", x->shape.median);
	cz_emit_real(&e, "min", x->shape.min);
	cz_emit_real(&e, "max", x->shape.max);
	cz_emit_real(&e, "top", x->shape.top);
	cz_emit_real(&e, "spread", x->spread);
	cz_emit_real(&e, "agreement", x->agreement);
	cz_emit_real(&e, "polarisation", x->polarisation);
	if (x->straight) {
		cz_emit_open(&e, "careless", '{');
		cz_emit_int(&e, "n", (int64_t)x->straight);
		cz_emit_int(&e, "of", (int64_t)x->n);
		cz_emit_texts(&e, "flag", x->strong ? "strong" : "weak");
		cz_emit_real(&e, "mean_without", x->mean_careful);
		cz_emit_close(&e, '}');
	}
	if (!isnan(b->zone[0]) && !isnan(x->interval.low))
		cz_emit_texts(&e, "zone", zone(b, &x->interval));
	write_parties(&e, b, x);
	write_gap(&e, x);
	if (pairs)
		write_pairs(&e, x);
	write_change(&e, r, group, aspect);
	if (course)
		write_trend(&e, r, course);
	write_why(&e, r, group, x);
	end(&e);
}

/* items */

/* The answers to one item as a sample: everybody's answer is one of one. */
static struct cz_sample_shape shape_of(const struct cz_bank *b, const uint32_t *count)
{
	struct cz_point point[CZ_BANK_OPTIONS];
	struct cz_sample s = {point, 0, CZ_BANK_OPTIONS};
	for (size_t o = 0; o < cz_bank_options(b); o++)
		if (count[o])
			point[s.k++] = (struct cz_point){.sum = b->lo + (int32_t)o, .of = 1, .count = count[o]};
	return cz_sample_shape(&s, b->hi - 1);
}

static void write_shape(struct cz_emit *e, const struct cz_bank *b, const uint32_t *count)
{
	const struct cz_sample_shape shape = shape_of(b, count);
	const struct cz_counts c = {count, cz_bank_options(b)};
	cz_emit_real(e, "sd", shape.sd);
	cz_emit_real(e, "median", shape.median);
	cz_emit_real(e, "min", shape.min);
	cz_emit_real(e, "max", shape.max);
	cz_emit_real(e, "top", shape.top);
	cz_emit_real(e, "spread", cz_agree_ad(&c, 1));
	cz_emit_real(e, "agreement", cz_agree_rwg(&c, 1));
	cz_emit_real(e, "polarisation", cz_agree_eijk(c));
}

static void write_item(const struct cz_results *r, size_t group, uint32_t i, struct cz_buf *out)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_tally_group *g = &r->tally->group[group];
	const size_t options = cz_bank_options(b);
	const uint32_t *count = cz_results_counts(r, group, i);
	struct cz_emit e = CZ_EMIT_INIT(out);
	int64_t n;
	double mean = cz_bank_mean(b, count, &n);
	begin(&e, r, group, "item");
	cz_emit_texts(&e, "aspect", b->aspect[b->item[i].aspect].id);
	cz_emit_texts(&e, "item", b->item[i].id);
	cz_emit_int(&e, "n", n);
	cz_emit_real(&e, "mean", mean);
	write_shape(&e, b, count);
	cz_emit_open(&e, "counts", '[');
	for (size_t o = 0; o < options; o++)
		cz_emit_int(&e, NULL, count[o]);
	cz_emit_close(&e, ']');
	cz_emit_int(&e, "unknown", r->unknown[group * b->items + i]);
	cz_emit_int(&e, "blank", r->blank[group * b->items + i]);
	cz_emit_open(&e, "parties", '[');
	for (size_t p = 0; p < g->parties; p++) {
		mean = cz_bank_mean(b, g->party[p].option + i * options, &n);
		cz_emit_open(&e, NULL, '{');
		write_party(&e, b, r->tally->parties.key[g->party[p].name]);
		cz_emit_int(&e, "n", n);
		cz_emit_real(&e, "mean", mean);
		cz_emit_close(&e, '}');
	}
	cz_emit_close(&e, ']');
	end(&e);
}

void cz_score_write_items(const struct cz_results *r, size_t group, struct cz_buf *out)
{
	for (uint32_t i = 0; i < r->tally->bank->items; i++)
		write_item(r, group, i, out);
}

/* the agenda */

/* Other reasons for the same aspect. */
static void write_also(struct cz_emit *e, const struct cz_point_of_talk *p)
{
	bool any = false;
	for (int k = 0; k < CZ_POINT_KINDS; k++)
		any |= p->with[k];
	if (!any)
		return;
	cz_emit_open(e, "also", '[');
	for (int k = 0; k < CZ_POINT_KINDS; k++)
		if (p->with[k])
			cz_emit_texts(e, NULL, cz_point_name((enum cz_point_kind)k));
	cz_emit_close(e, ']');
}

/* What a point says, in both languages. */
static void write_reason(struct cz_emit *e, const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, bool plain)
{
	struct cz_buf reason = CZ_BUF_INIT;
	cz_emit_open(e, plain ? "plain" : "reason", '{');
	for (int l = 0; l < CZ_LANGS; l++) {
		cz_buf_clear(&reason);
		cz_agenda_reason(r, group, p, plain, (enum cz_lang)l, &reason);
		cz_emit_text(e, language[l], (struct cz_str){cz_buf_text(&reason), reason.len});
		e->buf->failed |= reason.failed;
	}
	cz_emit_close(e, '}');
	cz_buf_release(&reason);
}

static void write_items_behind(struct cz_emit *e, const struct cz_bank *b, const struct cz_point_of_talk *p)
{
	if (!p->items)
		return;
	cz_emit_open(e, "items", '[');
	for (uint32_t i = 0; i < p->items; i++) {
		const struct cz_bank_item *item = &b->item[p->item[i]];
		cz_emit_open(e, NULL, '{');
		cz_emit_texts(e, "item", item->id);
		if (item->text[CZ_NL])
			write_both(e, "text", item->text);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

/* The shares of the registration that speak to an aspect. */
static void write_registered(struct cz_emit *e, const struct cz_bank_aspect *a, const struct cz_registered *reg)
{
	bool open = false;
	for (int k = 0; reg && reg->matches && k < CZ_REGISTERED_KINDS; k++) {
		if (!a->registered[k] || !reg->share[k].of)
			continue;
		if (!open)
			cz_emit_open(e, "registration", '{');
		open = true;
		cz_register_write_share(e, (enum cz_registered_kind)k, reg->share[k], NULL);
	}
	if (open)
		cz_emit_close(e, '}');
}

static void write_point(struct cz_emit *e, const struct cz_results *r, size_t group, const struct cz_point_of_talk *p,
			const struct cz_registered *reg)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[p->aspect];
	const char *const *question = cz_agenda_question(b, p);
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "point", cz_point_name(p->kind));
	if (!p->whole) {
		cz_emit_texts(e, "aspect", a->id);
		write_both(e, "label", a->label);
	}
	write_also(e, p);
	if (p->of) {
		cz_emit_open(e, "support", '{');
		cz_emit_int(e, "n", p->support);
		cz_emit_int(e, "of", p->of);
		cz_emit_close(e, '}');
	}
	write_reason(e, r, group, p, false);
	write_reason(e, r, group, p, true);
	write_items_behind(e, b, p);
	if (!p->whole)
		write_registered(e, a, reg);
	if (question)
		write_both(e, "question", question);
	cz_emit_close(e, '}');
}

/* What the partnership's record says for itself, good or bad. */
static void write_record(struct cz_emit *e, const struct cz_results *r, size_t group, const struct cz_partnership *p)
{
	if (!p)
		return;
	if (p->target_group_seat >= 0)
		cz_emit_bool(e, "target_group_seat", p->target_group_seat > 0);
	if (p->ambition_reviewed == CZ_DAY_NONE)
		return;
	cz_day before = cz_agenda_wave_before(r, group);
	cz_emit_day(e, "ambition_reviewed", p->ambition_reviewed);
	if (before != CZ_DAY_NONE)
		cz_emit_bool(e, "reviewed_since_wave", p->ambition_reviewed >= before);
}

struct cz_beside cz_score_beside(const struct cz_results *r, size_t group, const struct cz_score_form *f)
{
	const struct cz_str id = r->tally->partnerships.key[r->tally->group[group].partnership];
	size_t i = f->beside ? cz_map_find(&f->beside->partnership_ids, id) : CZ_MAP_NONE;
	if (i == CZ_MAP_NONE)
		return (struct cz_beside){0};
	return (struct cz_beside){&f->beside->partnerships.v[i], f->registered ? &f->registered[i] : NULL};
}

void cz_score_write_agenda(const struct cz_results *r, size_t group, const struct cz_score_form *f, struct cz_buf *out)
{
	struct cz_point_of_talk point[CZ_AGENDA_POINTS];
	const struct cz_beside beside = cz_score_beside(r, group, f);
	size_t n = cz_agenda_make(r, group, beside.partnership, f->today, point);
	struct cz_emit e = CZ_EMIT_INIT(out);
	begin(&e, r, group, "agenda");
	write_record(&e, r, group, beside.partnership);
	cz_emit_open(&e, "points", '[');
	for (size_t k = 0; k < n; k++)
		write_point(&e, r, group, &point[k], beside.registered);
	cz_emit_close(&e, ']');
	end(&e);
}

/* all of it */

int cz_score_write_all(const struct cz_results *r, const struct cz_score_form *f, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	const uint32_t aspects = t->bank->aspects;
	for (size_t g = 0; g < t->n; g++)
		for (uint32_t a = 0; a < aspects; a++)
			cz_score_write(r, g, a, f->pairs, out);
	for (size_t g = 0; f->items && g < t->n; g++)
		cz_score_write_items(r, g, out);
	for (size_t g = 0; g < t->n; g++)
		if (cz_agenda_is_due(t, g))
			cz_score_write_agenda(r, g, f, out);
	for (uint32_t a = 0; t->responses && a < aspects; a++)
		cz_score_write_instrument(t, a, out);
	if (t->responses)
		cz_score_write_careless(t, out);
	int rc = cz_score_write_comparisons(r, out, err);
	if (!rc)
		rc = cz_score_write_views(r, out, err);
	return rc ? rc : cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
