#include "model/banks.h"
#include "model/wave.h"
#include "report/format.h"
#include "report/partners_impl.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Partnerships: one table each, from the score records of cz-score. Who may be seen is decided in respondents.c. With a
 * party hidden the equal-party mean would give it away, so that the mean of all people takes its place, unless that too
 * tells too much; with too few people nothing is shown.
 */
enum { MOST_WAVES = 8 };

/* Aspects by their usual names, in their usual order; other banks bring their own, which come after in that of their codes. */
static const char *const aspects[][3] = {
	{"ambition", "Ambitie", "Ambition"}, {"interests", "Belangen", "Interests"}, {"relationship", "Relatie", "Relationship"},
	{"organisation", "Organisatie", "Organisation"}, {"process", "Proces", "Process"},
	{"collaborate", "Samenwerken", "Collaborate"}, {"support", "Ondersteunen", "Support"},
	{"facilitate", "Faciliteren", "Facilitate"}, {"attune", "Afstemmen", "Attune"},
};

static size_t aspect_rank(struct cz_str aspect)
{
	size_t i = 0;
	while (i < CZ_COUNT(aspects) && !cz_str_is(aspect, aspects[i][0]))
		i++;
	return i;
}

/* By partnership, bank, wave and aspect. */
static int by_partnership(const void *a, const void *b)
{
	static const char *const keys[] = {"partnership", "bank"};
	const struct cz_value *const *x = a, *const *y = b;
	for (size_t k = 0; k < CZ_COUNT(keys); k++) {
		int c = cz_str_compare(cz_value_text(*x, keys[k], ""), cz_value_text(*y, keys[k], ""));
		if (c)
			return c;
	}
	int c = cz_wave_compare(cz_value_text(*x, "wave", ""), cz_value_text(*y, "wave", ""));
	if (c)
		return c;
	struct cz_str p = cz_value_text(*x, "aspect", ""), q = cz_value_text(*y, "aspect", "");
	size_t i = aspect_rank(p), k = aspect_rank(q);
	return i != k ? (i < k ? -1 : 1) : cz_str_compare(p, q);
}

struct cz_score_list cz_partner_scores(struct cz_building *b)
{
	struct cz_score_list l = {cz_report_new(b->r, b->s->made.n + 1, sizeof *l.v), 0};
	const char *only = b->r->scope.partnership;
	for (size_t k = 0; l.v && k < b->s->made.n; k++) {
		const struct cz_value *v = &b->s->made.v[k];
		bool wanted = cz_str_is(cz_value_text(v, "type", ""), "score") &&
			      (!only || cz_str_is(cz_value_text(v, "partnership", ""), only));
		if (wanted)
			l.v[l.n++] = v;
	}
	if (l.v && l.n)
		qsort(l.v, l.n, sizeof *l.v, by_partnership);
	return l;
}

static bool is_of(const struct cz_value *score, const struct cz_partner *p)
{
	return cz_str_eq(cz_value_text(score, "partnership", ""), p->id) && cz_str_eq(cz_value_text(score, "bank", ""), p->bank);
}

bool cz_partner_next(const struct cz_score_list *l, size_t *at, struct cz_partner *p)
{
	if (*at >= l->n)
		return false;
	*p = (struct cz_partner){.id = cz_value_text(l->v[*at], "partnership", ""), .bank = cz_value_text(l->v[*at], "bank", ""), .begin = *at};
	for (; *at < l->n && is_of(l->v[*at], p); ++*at) {
		struct cz_str wave = cz_value_text(l->v[*at], "wave", "");
		if (p->n == 0 || !cz_str_eq(wave, p->wave))
			*p = (struct cz_partner){p->id, p->bank, wave, *at, 0, p->begin};
		p->n++;
	}
	return true;
}

/* The wave before that of p, if there is one, and its name tells that it was before. */
static bool wave_before(const struct cz_score_list *l, const struct cz_partner *p, struct cz_partner *before)
{
	if (p->first == p->begin || !cz_wave_is_before(cz_value_text(l->v[p->first - 1], "wave", ""), p->wave))
		return false;
	*before = (struct cz_partner){p->id, p->bank, cz_value_text(l->v[p->first - 1], "wave", ""), p->first, 0, p->begin};
	while (before->first > p->begin && cz_str_eq(cz_value_text(l->v[before->first - 1], "wave", ""), before->wave)) {
		before->first--;
		before->n++;
	}
	return true;
}

struct cz_str cz_partner_wave_beside(const struct cz_score_list *l, const struct cz_partner *p)
{
	struct cz_partner before;
	if (p->first == p->begin || wave_before(l, p, &before))
		return (struct cz_str){0};
	return cz_value_text(l->v[p->first - 1], "wave", "");
}

struct cz_respondents cz_partner_respondents(const struct cz_score_list *l, const struct cz_partner *p)
{
	struct cz_respondents s = {0};
	for (size_t k = p->first; k < p->first + p->n; k++)
		cz_respondents_add(&s, l->v[k]);
	cz_respondents_hide(&s);
	return s;
}

/* What the bank of these scores calls a party; empty when it does not say. */
static struct cz_str party_label(const struct cz_building *b, const struct cz_score_list *l, const struct cz_partner *p, struct cz_str party)
{
	for (size_t k = p->first; k < p->first + p->n; k++) {
		const struct cz_value *list = cz_value_get(l->v[k], "parties");
		for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
			const struct cz_value *label = cz_value_get(&list->item[i], "label");
			if (label && cz_str_eq(cz_value_text(&list->item[i], "party", ""), party))
				return cz_value_text(label, b->r->lang == CZ_NL ? "nl" : "en", "");
		}
	}
	return (struct cz_str){0};
}

static const char *party_name(struct cz_building *b, const struct cz_score_list *l, const struct cz_partner *p, struct cz_str party)
{
	if (!party.n) /* answers of which the party is not known */
		return SAY(NOT_KNOWN);
	struct cz_str label = party_label(b, l, p, party);
	if (label.n)
		return cz_report_copy(b->r, label);
	int8_t i = cz_code_find(&cz_vocab_party, party);
	return i == CZ_CODE_NONE ? cz_report_copy(b->r, party) : cz_vocab_party.code[i].label[b->r->lang];
}

const char *cz_aspect_name(struct cz_building *b, struct cz_str aspect)
{
	size_t i = aspect_rank(aspect);
	return i < CZ_COUNT(aspects) ? aspects[i][b->r->lang == CZ_NL ? 1 : 2] : cz_report_copy(b->r, aspect);
}

/* As the bank calls it; of records that do not say so, the usual name. */
static const char *name_of(struct cz_building *b, const struct cz_value *score)
{
	struct cz_str label = cz_value_text(cz_value_get(score, "label"), b->r->lang == CZ_NL ? "nl" : "en", "");
	return label.n ? cz_report_copy(b->r, label) : cz_aspect_name(b, cz_value_text(score, "aspect", ""));
}

/* A cell that the rules above have let through; a mean at an end of the scale tells what everybody said. */
static void show(struct cz_cell *c, double v, double lo, double hi)
{
	if (isnan(v))
		return;
	bool open = isinf(lo) && isinf(hi); /* the team sees it as it is; others no finer than it is printed */
	*c = (struct cz_cell){.shown = CZ_EXACT, .value = open ? v : cz_as_printed(v, 1)};
	if (cz_mean_is_extreme(v, lo, hi)) {
		c->shown = v <= lo + 0.25 ? CZ_AT_MOST : CZ_AT_LEAST;
		c->value = v <= lo + 0.25 ? lo + 0.5 : hi - 0.5;
	}
}

static void show_margin(struct cz_cell *c, double v, bool all)
{
	if (!isnan(v))
		*c = (struct cz_cell){.shown = CZ_EXACT, .value = all ? v : cz_as_printed(v, 1)};
}

static void hide(struct cz_cell *c)
{
	*c = (struct cz_cell){.shown = CZ_WITHHELD};
}

static double number(const struct cz_value *v, const char *key)
{
	return cz_value_real(v, key, NAN);
}

void cz_scale_of(const struct cz_value *score, double *lo, double *hi)
{
	const struct cz_value *scale = cz_value_get(score, "scale");
	bool known = scale && scale->kind == CZ_LIST && scale->n == 2 && scale->item[0].kind == CZ_INT && scale->item[1].kind == CZ_INT;
	*lo = known ? (double)scale->item[0].whole : 1;
	*hi = known ? (double)scale->item[1].whole : 5;
}

/* The ends of the scale that have to be hidden; for the team there are none. */
static void ends_of(const struct cz_building *b, const struct cz_value *score, double *lo, double *hi)
{
	*lo = -INFINITY;
	*hi = INFINITY;
	if (!b->r->internal)
		cz_scale_of(score, lo, hi);
}

static void fill_aspect(struct cz_building *b, const struct cz_value *score, const struct cz_respondents *s, struct cz_line *l)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	double lo, hi;
	bool all = b->r->internal, nothing = !all && (s->people < CZ_PARTY_LEAST || !cz_aspect_is_safe(s, score));
	if (!l)
		return;
	ends_of(b, score, &lo, &hi);
	if (nothing) {
		for (size_t c = 0; c < CZ_PARTNER_FIRST + s->parties; c++)
			hide(&l->cell[c]);
		return;
	}
	bool joint = all || !s->any_hidden, total = all || cz_total_is_safe(s, score, lo, hi);
	if (total)
		show(&l->cell[CZ_PARTNER_MEAN], number(score, joint ? "mean" : "mean_respondents"), lo, hi);
	else
		hide(&l->cell[CZ_PARTNER_MEAN]);
	const enum cz_shown mean = l->cell[CZ_PARTNER_MEAN].shown;
	for (size_t c = CZ_PARTNER_LOW; c <= CZ_PARTNER_HIGH && joint; c++)
		if (mean == CZ_EXACT && (all || cz_value_int(score, "n", 0) >= CZ_MARGIN_LEAST))
			show_margin(&l->cell[c], number(score, c == CZ_PARTNER_LOW ? "low" : "high"), all);
		else if (mean != CZ_UNKNOWN) /* it would tell how few people lie apart, or a mean that is not told exactly */
			hide(&l->cell[c]);
	for (size_t q = 0; q < s->parties; q++) {
		hide(&l->cell[CZ_PARTNER_FIRST + q]);
		for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++)
			if (cz_str_eq(cz_value_text(&list->item[i], "party", ""), s->party[q]) && (all || !s->hidden[q]))
				show(&l->cell[CZ_PARTNER_FIRST + q], number(&list->item[i], "mean"), lo, hi);
	}
}

/* What all together thought in an earlier wave, in the same kind of mean as now. */
static struct cz_cell earlier_mean(const struct cz_building *b, const struct cz_score_list *l, const struct cz_partner *wave,
				   struct cz_str aspect, bool joint)
{
	struct cz_cell c = {.shown = CZ_UNKNOWN};
	const struct cz_respondents s = cz_partner_respondents(l, wave);
	for (size_t k = wave->first; k < wave->first + wave->n; k++) {
		if (!cz_str_eq(cz_value_text(l->v[k], "aspect", ""), aspect))
			continue;
		double lo, hi;
		ends_of(b, l->v[k], &lo, &hi);
		bool safe = b->r->internal || (s.people >= CZ_PARTY_LEAST && !(joint && s.any_hidden) &&
						 cz_aspect_is_safe(&s, l->v[k]) && cz_total_is_safe(&s, l->v[k], lo, hi));
		if (!safe)
			hide(&c);
		else
			show(&c, number(l->v[k], joint ? "mean" : "mean_respondents"), lo, hi);
	}
	return c;
}

/* The bank that a municipality uses when it says nothing. */
static bool is_usual_bank(struct cz_str bank)
{
	return !bank.n || cz_str_is(bank, cz_bank_names[0]);
}

const char *cz_partner_name(struct cz_building *b, const struct cz_partner *p)
{
	size_t i = cz_map_find(&b->s->partnership_ids, p->id);
	const char *name = i == CZ_MAP_NONE || !b->s->partnerships.v[i].name ? cz_report_copy(b->r, p->id) : b->s->partnerships.v[i].name;
	struct cz_buf text = CZ_BUF_INIT;
	if (is_usual_bank(p->bank))
		return name;
	cz_buf_addf(&text, "%s (%s)", name, cz_report_copy(b->r, p->bank));
	return cz_report_keep(b->r, &text);
}

static const char *key_of(struct cz_building *b, const char *first, struct cz_str id, const struct cz_partner *p)
{
	struct cz_buf key = CZ_BUF_INIT;
	cz_buf_adds(&key, first);
	cz_buf_add(&key, id.s, id.n);
	if (!is_usual_bank(p->bank)) {
		cz_buf_addc(&key, '/');
		cz_buf_add(&key, p->bank.s, p->bank.n);
	}
	return cz_report_keep(b->r, &key);
}

const char *cz_partner_table_key(struct cz_building *b, const struct cz_partner *p)
{
	return key_of(b, "partnership/", p->id, p);
}

const char *cz_partner_waves_key(struct cz_building *b, const struct cz_partner *p)
{
	return key_of(b, "waves", (struct cz_str){0}, p);
}

static bool same_cell(const struct cz_cell *a, const struct cz_cell *b)
{
	return a->shown == b->shown && fabs(a->value - b->value) < 0.01;
}

static struct cz_cell cell_before(const struct cz_table *t, const struct cz_value *before, size_t l, size_t c)
{
	return cz_previous_cell(before, t->line[l].key, t->column[c].key, l);
}

static bool has_changed(const struct cz_table *t, const struct cz_value *before, size_t c)
{
	for (size_t l = 0; l < t->lines; l++) {
		struct cz_cell old = cell_before(t, before, l, c);
		bool was_told = cz_cell_has(&old) || old.shown == CZ_AT_LEAST || old.shown == CZ_AT_MOST;
		if (was_told && !same_cell(&old, &t->line[l].cell[c]))
			return true;
	}
	return false;
}

/* Five people or more answered since: with both numbers published in fives, when they lie ten apart. */
static bool has_grown(int64_t people, int64_t before)
{
	return before > 0 && people >= before + 2 * CZ_PARTY_LEAST;
}

/*
 * While a survey runs, two reports a few answers apart would tell what those answers were. So figures are refreshed only
 * when CZ_PARTY_LEAST people or more answered since, in all and in each party whose figures would change; all of them at once,
 * since one is worked out from others. A new wave is another survey.
 */
static bool may_refresh(const struct cz_table *t, const struct cz_value *before)
{
	int64_t people = cz_value_int(before, "people", 0);
	if (!before || !cz_str_is(cz_value_text(before, "wave", ""), t->wave) || people == 0) /* nothing was told then */
		return true;
	if (!has_grown(t->people, people))
		return false;
	for (size_t c = CZ_PARTNER_FIRST; c < t->columns; c++)
		if (has_changed(t, before, c) && !has_grown(t->answered[c], cz_previous_people(before, t->column[c].key)))
			return false;
	return true;
}

/* The earlier figures stand. Whether that makes a difference is not told: it would tell that somebody answered. */
static void hold_back(struct cz_table *t, const struct cz_value *before)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell old = cell_before(t, before, l, c);
			if (old.shown == CZ_UNKNOWN && t->line[l].cell[c].shown != CZ_UNKNOWN)
				old.shown = CZ_WITHHELD;
			t->line[l].cell[c] = old;
		}
	for (size_t c = 0; c < t->columns; c++)
		t->answered[c] = cz_previous_people(before, t->column[c].key);
	t->people = cz_value_int(before, "people", 0);
}

/* What earlier reports told about an earlier wave stands: an answer that came late would show in the difference. Of a wave that
 * they did not tell about, what the records say. */
static struct cz_cell as_told(struct cz_building *b, const struct cz_partner *p, struct cz_str wave, const char *aspect, size_t line,
			      struct cz_cell now)
{
	const struct cz_value *earlier = b->r->internal ? NULL : cz_previous_table(b->o->previous, NULL, cz_partner_table_key(b, p));
	struct cz_str shown = cz_value_text(earlier, "wave", "");
	if (!earlier || now.shown == CZ_UNKNOWN)
		return now;
	if (cz_str_eq(shown, wave))
		return cz_previous_cell(earlier, aspect, "mean", line);
	const struct cz_value *waves = cz_previous_table(b->o->previous, NULL, cz_partner_waves_key(b, p));
	struct cz_cell old = cz_previous_cell(waves, aspect, cz_report_copy(b->r, wave), line);
	if (old.shown == CZ_UNKNOWN && cz_str_eq(shown, p->wave))
		old = cz_previous_cell(earlier, aspect, "before", line);
	return old.shown == CZ_UNKNOWN ? now : old;
}

static void build_partner(struct cz_building *b, const struct cz_score_list *l, const struct cz_partner *p)
{
	struct cz_column column[CZ_PARTNER_FIRST + CZ_PARTIES_MOST] = {
		{"mean", SAY(MEAN), CZ_IN_SCORE, 1, CZ_ROLE_MEAN}, {"low", SAY(LOW), CZ_IN_SCORE, 1, CZ_ROLE_LOW},
		{"high", SAY(HIGH), CZ_IN_SCORE, 1, CZ_ROLE_HIGH},
		{"before", SAY(WAVE_BEFORE), CZ_IN_SCORE, 1, CZ_ROLE_NONE},
	};
	const struct cz_respondents s = cz_partner_respondents(l, p);
	for (size_t q = 0; q < s.parties; q++)
		column[CZ_PARTNER_FIRST + q] = (struct cz_column){cz_report_copy(b->r, s.party[q]), party_name(b, l, p, s.party[q]), CZ_IN_SCORE, 1, CZ_ROLE_PARTY};
	struct cz_table *t = cz_report_table(b->r, cz_partner_table_key(b, p), cz_partner_name(b, p), SAY(ASPECT), column, CZ_PARTNER_FIRST + s.parties);
	if (!t || !(t->answered = cz_report_new(b->r, t->columns, sizeof *t->answered)))
		return;
	/* how many answered: rounded down to a multiple of five, for the same reason */
	t->people = b->r->internal ? s.people : s.people - s.people % CZ_PARTY_LEAST;
	for (size_t q = 0; !b->r->internal && q < s.parties; q++)
		t->answered[CZ_PARTNER_FIRST + q] = s.hidden[q] || s.people < CZ_PARTY_LEAST ? 0 : s.n[q] - s.n[q] % CZ_PARTY_LEAST;
	t->other_bank = !is_usual_bank(p->bank);
	t->wave = p->wave.n ? cz_report_copy(b->r, p->wave) : "";
	for (size_t k = p->first; k < p->first + p->n; k++) {
		struct cz_str aspect = cz_value_text(l->v[k], "aspect", "");
		struct cz_line *line = cz_table_line(b->r, t, cz_report_copy(b->r, aspect), name_of(b, l->v[k]));
		struct cz_partner before;
		fill_aspect(b, l->v[k], &s, line);
		if (line && wave_before(l, p, &before))
			line->cell[CZ_PARTNER_BEFORE] = as_told(b, p, before.wave, line->key, t->lines - 1,
								earlier_mean(b, l, &before, aspect, b->r->internal || !s.any_hidden));
	}
	const struct cz_value *earlier = cz_previous_table(b->o->previous, NULL, t->key);
	if (!b->r->internal && !may_refresh(t, earlier))
		hold_back(t, earlier);
	struct cz_buf n = CZ_BUF_INIT;
	if (t->people == 0)
		cz_buf_adds(&n, "< 5");
	else
		cz_format_count(&n, b->r->lang, t->people);
	const char *people = cz_report_keep(b->r, &n);
	bool least = !b->r->internal && t->people > 0; /* it is rounded down */
	t->note = *t->wave ? cz_report_say(b->r, least ? CZ_P_RESPONDENTS_LEAST : CZ_P_RESPONDENTS, t->wave, people, NULL)
			   : cz_report_say(b->r, least ? CZ_P_RESPONDENTS_ONCE_LEAST : CZ_P_RESPONDENTS_ONCE, people, NULL);
}

/* All waves beside each other, for the page of one partnership. What the last one shows was decided before. */
static void build_waves(struct cz_building *b, const struct cz_score_list *l, const struct cz_partner *p)
{
	struct cz_partner wave[MOST_WAVES] = {*p};
	struct cz_column column[MOST_WAVES];
	size_t n = 1;
	while (n < MOST_WAVES && wave_before(l, &wave[n - 1], &wave[n]))
		n++;
	const struct cz_table *now = cz_report_find(b->r, cz_partner_table_key(b, p));
	if (n == 1 || !now)
		return;
	for (size_t w = 0; w < n; w++) {
		const char *name = cz_report_copy(b->r, wave[n - 1 - w].wave);
		column[w] = (struct cz_column){name, name, CZ_IN_SCORE, 1, CZ_ROLE_MEAN};
	}
	const struct cz_respondents s = cz_partner_respondents(l, p);
	struct cz_table *t = cz_report_table(b->r, cz_partner_waves_key(b, p), SAY(WAVES), SAY(ASPECT), column, n);
	for (size_t i = 0; t && i < now->lines; i++) {
		struct cz_line *line = cz_table_line(b->r, t, now->line[i].key, now->line[i].label);
		for (size_t w = 0; line && w + 1 < n; w++)
			line->cell[w] = as_told(b, p, wave[n - 1 - w].wave, now->line[i].key, i,
						earlier_mean(b, l, &wave[n - 1 - w], cz_str_of(now->line[i].key), b->r->internal || !s.any_hidden));
		if (line)
			line->cell[n - 1] = now->line[i].cell[CZ_PARTNER_MEAN];
	}
}

void cz_build_partner_tables(struct cz_building *b)
{
	struct cz_score_list l = cz_partner_scores(b);
	struct cz_partner p;
	size_t at = 0;
	while (!b->r->failed && cz_partner_next(&l, &at, &p)) {
		build_partner(b, &l, &p);
		if (b->r->scope.partnership)
			build_waves(b, &l, &p);
	}
}
