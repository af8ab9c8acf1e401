#include "report/build.h"
#include "report/format.h"
#include "report/respondents.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * Partnerships: one table each, from the score records of cz-score. Who may be seen is decided in respondents.c. With a
 * party hidden the equal-party mean would give it away, so that the mean of all people takes its place, unless that too
 * tells too much; with too few people nothing is shown.
 */
enum { MOST_WAVES = 8 };
enum { MEAN, LOW, HIGH, BEFORE, FIRST_PARTY }; /* the columns of a partnership's table */

/* The score records of one partnership in one wave, and where all of them lie. */
struct partner {
	struct cz_str id, wave;
	size_t first, n; /* in list */
	size_t begin;    /* the records of earlier waves lie before first */
};

struct list {
	const struct cz_value **v;
	size_t n;
};

static int compare_text(struct cz_str a, struct cz_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.s, b.s, n) : 0;
	return c ? c : a.n < b.n ? -1 : a.n > b.n;
}

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

/* By partnership, wave and aspect. */
static int by_partnership(const void *a, const void *b)
{
	const struct cz_value *const *x = a, *const *y = b;
	int c = compare_text(cz_value_text(*x, "partnership", ""), cz_value_text(*y, "partnership", ""));
	if (c)
		return c;
	c = compare_text(cz_value_text(*x, "wave", ""), cz_value_text(*y, "wave", ""));
	if (c)
		return c;
	struct cz_str p = cz_value_text(*x, "aspect", ""), q = cz_value_text(*y, "aspect", "");
	size_t i = aspect_rank(p), k = aspect_rank(q);
	return i != k ? (i < k ? -1 : 1) : compare_text(p, q);
}

static struct list find_scores(struct cz_building *b)
{
	struct list l = {cz_report_new(b->r, b->s->made.n + 1, sizeof *l.v), 0};
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

/* The next partnership from *at on: its last wave. */
static bool next_partner(const struct list *l, size_t *at, struct partner *p)
{
	if (*at >= l->n)
		return false;
	*p = (struct partner){.id = cz_value_text(l->v[*at], "partnership", ""), .begin = *at};
	for (; *at < l->n && cz_str_eq(cz_value_text(l->v[*at], "partnership", ""), p->id); ++*at) {
		struct cz_str wave = cz_value_text(l->v[*at], "wave", "");
		if (p->n == 0 || !cz_str_eq(wave, p->wave))
			*p = (struct partner){p->id, wave, *at, 0, p->begin};
		p->n++;
	}
	return true;
}

/* The wave before that of p, if there is one. */
static bool wave_before(const struct list *l, const struct partner *p, struct partner *before)
{
	if (p->first == p->begin)
		return false;
	*before = (struct partner){.id = p->id, .wave = cz_value_text(l->v[p->first - 1], "wave", ""), .first = p->first, .begin = p->begin};
	while (before->first > p->begin && cz_str_eq(cz_value_text(l->v[before->first - 1], "wave", ""), before->wave)) {
		before->first--;
		before->n++;
	}
	return true;
}

static struct cz_respondents seen_of(const struct list *l, const struct partner *p)
{
	struct cz_respondents s = {0};
	for (size_t k = p->first; k < p->first + p->n; k++)
		cz_respondents_add(&s, l->v[k]);
	cz_respondents_hide(&s);
	return s;
}

static const char *party_name(struct cz_building *b, struct cz_str party)
{
	int8_t i = cz_code_find(&cz_vocab_party, party);
	return i == CZ_CODE_NONE ? cz_report_copy(b->r, party) : cz_vocab_party.code[i].label[b->r->lang];
}

static const char *aspect_name(struct cz_building *b, struct cz_str aspect)
{
	size_t i = aspect_rank(aspect);
	return i < CZ_COUNT(aspects) ? aspects[i][b->r->lang == CZ_NL ? 1 : 2] : cz_report_copy(b->r, aspect);
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

static void scale_of(const struct cz_value *score, double *lo, double *hi)
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
		scale_of(score, lo, hi);
}

static void fill_aspect(struct cz_building *b, const struct cz_value *score, const struct cz_respondents *s, struct cz_line *l)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	double lo, hi;
	bool all = b->r->internal, nothing = !all && s->people < CZ_PARTY_LEAST;
	if (!l)
		return;
	ends_of(b, score, &lo, &hi);
	if (nothing) {
		for (size_t c = 0; c < FIRST_PARTY + s->parties; c++)
			hide(&l->cell[c]);
		return;
	}
	bool joint = all || !s->any_hidden, total = all || cz_total_is_safe(s, score, lo, hi);
	if (total)
		show(&l->cell[MEAN], number(score, joint ? "mean" : "mean_respondents"), lo, hi);
	else
		hide(&l->cell[MEAN]);
	bool told = l->cell[MEAN].shown == CZ_EXACT;
	for (size_t c = LOW; c <= HIGH && joint; c++)
		if (told) /* around a mean that is not told exactly they would tell it */
			show_margin(&l->cell[c], number(score, c == LOW ? "low" : "high"), all);
		else
			hide(&l->cell[c]);
	for (size_t q = 0; q < s->parties; q++) {
		hide(&l->cell[FIRST_PARTY + q]);
		for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++)
			if (cz_str_eq(cz_value_text(&list->item[i], "party", ""), s->party[q]) && (all || !s->hidden[q]))
				show(&l->cell[FIRST_PARTY + q], number(&list->item[i], "mean"), lo, hi);
	}
}

/* What all together thought in an earlier wave, in the same kind of mean as now. */
static struct cz_cell earlier_mean(const struct cz_building *b, const struct list *l, const struct partner *wave, struct cz_str aspect, bool joint)
{
	struct cz_cell c = {.shown = CZ_UNKNOWN};
	const struct cz_respondents s = seen_of(l, wave);
	for (size_t k = wave->first; k < wave->first + wave->n; k++) {
		if (!cz_str_eq(cz_value_text(l->v[k], "aspect", ""), aspect))
			continue;
		double lo, hi;
		ends_of(b, l->v[k], &lo, &hi);
		bool safe = b->r->internal || (s.people >= CZ_PARTY_LEAST && !(joint && s.any_hidden) && cz_total_is_safe(&s, l->v[k], lo, hi));
		if (!safe)
			hide(&c);
		else
			show(&c, number(l->v[k], joint ? "mean" : "mean_respondents"), lo, hi);
	}
	return c;
}

static const char *partner_name(struct cz_building *b, struct cz_str id)
{
	size_t i = cz_map_find(&b->s->partnership_ids, id);
	return i == CZ_MAP_NONE || !b->s->partnerships.v[i].name ? cz_report_copy(b->r, id) : b->s->partnerships.v[i].name;
}

static const char *table_key(struct cz_building *b, struct cz_str id)
{
	struct cz_buf key = CZ_BUF_INIT;
	cz_buf_adds(&key, "partnership/");
	cz_buf_add(&key, id.s, id.n);
	return cz_report_keep(b->r, &key);
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
	for (size_t c = FIRST_PARTY; c < t->columns; c++)
		if (has_changed(t, before, c) && !has_grown(t->answered[c], cz_previous_people(before, t->column[c].key)))
			return false;
	return true;
}

/* The earlier figures stand. True when that makes a difference. */
static bool hold_back(struct cz_table *t, const struct cz_value *before)
{
	bool held = false;
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell old = cell_before(t, before, l, c);
			if (old.shown == CZ_UNKNOWN && t->line[l].cell[c].shown != CZ_UNKNOWN)
				old.shown = CZ_WITHHELD;
			held |= !same_cell(&old, &t->line[l].cell[c]);
			t->line[l].cell[c] = old;
		}
	for (size_t c = 0; c < t->columns; c++)
		t->answered[c] = cz_previous_people(before, t->column[c].key);
	t->people = cz_value_int(before, "people", 0);
	return held;
}

static void build_partner(struct cz_building *b, const struct list *l, const struct partner *p)
{
	struct cz_column column[FIRST_PARTY + CZ_PARTIES_MOST] = {
		{"mean", SAY(MEAN), CZ_IN_SCORE, 1, CZ_ROLE_MEAN}, {"low", SAY(LOW), CZ_IN_SCORE, 1, CZ_ROLE_LOW},
		{"high", SAY(HIGH), CZ_IN_SCORE, 1, CZ_ROLE_HIGH},
		{"before", SAY(WAVE_BEFORE), CZ_IN_SCORE, 1, CZ_ROLE_NONE},
	};
	const struct cz_respondents s = seen_of(l, p);
	for (size_t q = 0; q < s.parties; q++)
		column[FIRST_PARTY + q] = (struct cz_column){cz_report_copy(b->r, s.party[q]), party_name(b, s.party[q]), CZ_IN_SCORE, 1, CZ_ROLE_PARTY};
	struct cz_table *t = cz_report_table(b->r, table_key(b, p->id), partner_name(b, p->id), SAY(ASPECT), column, FIRST_PARTY + s.parties);
	if (!t || !(t->answered = cz_report_new(b->r, t->columns, sizeof *t->answered)))
		return;
	/* how many answered: rounded down to a multiple of five, for the same reason */
	t->people = b->r->internal ? s.people : s.people - s.people % CZ_PARTY_LEAST;
	for (size_t q = 0; !b->r->internal && q < s.parties; q++)
		t->answered[FIRST_PARTY + q] = s.hidden[q] || s.people < CZ_PARTY_LEAST ? 0 : s.n[q] - s.n[q] % CZ_PARTY_LEAST;
	t->wave = p->wave.n ? cz_report_copy(b->r, p->wave) : "";
	for (size_t k = p->first; k < p->first + p->n; k++) {
		struct cz_str aspect = cz_value_text(l->v[k], "aspect", "");
		struct cz_line *line = cz_table_line(b->r, t, cz_report_copy(b->r, aspect), aspect_name(b, aspect));
		struct partner before;
		fill_aspect(b, l->v[k], &s, line);
		if (line && wave_before(l, p, &before))
			line->cell[BEFORE] = earlier_mean(b, l, &before, aspect, b->r->internal || !s.any_hidden);
	}
	const struct cz_value *earlier = cz_previous_table(b->o->previous, NULL, t->key);
	if (!b->r->internal && !may_refresh(t, earlier))
		t->held = hold_back(t, earlier);
	struct cz_buf n = CZ_BUF_INIT;
	if (t->people == 0)
		cz_buf_adds(&n, "< 5");
	else
		cz_format_count(&n, b->r->lang, t->people);
	const char *people = cz_report_keep(b->r, &n);
	t->note = *t->wave ? cz_report_say(b->r, CZ_P_RESPONDENTS, t->wave, people, NULL)
			   : cz_report_say(b->r, CZ_P_RESPONDENTS_ONCE, people, NULL);
}

/* All waves beside each other, for the page of one partnership. What the last one shows was decided before. */
static void build_waves(struct cz_building *b, const struct list *l, const struct partner *p)
{
	struct partner wave[MOST_WAVES] = {*p};
	struct cz_column column[MOST_WAVES];
	size_t n = 1;
	while (n < MOST_WAVES && wave_before(l, &wave[n - 1], &wave[n]))
		n++;
	const struct cz_table *now = cz_report_find(b->r, table_key(b, p->id));
	if (n == 1 || !now)
		return;
	for (size_t w = 0; w < n; w++) {
		const char *name = cz_report_copy(b->r, wave[n - 1 - w].wave);
		column[w] = (struct cz_column){name, name, CZ_IN_SCORE, 1, CZ_ROLE_MEAN};
	}
	const struct cz_respondents s = seen_of(l, p);
	struct cz_table *t = cz_report_table(b->r, "waves", SAY(WAVES), SAY(ASPECT), column, n);
	for (size_t i = 0; t && i < now->lines; i++) {
		struct cz_line *line = cz_table_line(b->r, t, now->line[i].key, now->line[i].label);
		for (size_t w = 0; line && w + 1 < n; w++)
			line->cell[w] = earlier_mean(b, l, &wave[n - 1 - w], cz_str_of(now->line[i].key), b->r->internal || !s.any_hidden);
		if (line)
			line->cell[n - 1] = now->line[i].cell[MEAN];
	}
}

void cz_build_partner_tables(struct cz_building *b)
{
	struct list l = find_scores(b);
	struct partner p;
	size_t at = 0;
	while (!b->r->failed && next_partner(&l, &at, &p)) {
		build_partner(b, &l, &p);
		if (b->r->scope.partnership)
			build_waves(b, &l, &p);
	}
}

/* the section */

static const struct cz_value *agenda_of(const struct cz_building *b, struct cz_str id)
{
	for (size_t k = 0; k < b->s->made.n; k++)
		if (cz_str_is(cz_value_text(&b->s->made.v[k], "type", ""), "agenda") &&
		    cz_str_eq(cz_value_text(&b->s->made.v[k], "partnership", ""), id))
			return &b->s->made.v[k];
	return NULL;
}

/* What the partnership's own record says, and no answers. */
static bool is_of_record(const struct cz_value *point)
{
	struct cz_str kind = cz_value_text(point, "point", "");
	return (cz_str_is(kind, "seat") || cz_str_is(kind, "ambition")) && !cz_value_get(point, "also");
}

static bool is_about(const struct cz_value *point, const char *kind)
{
	const struct cz_value *also = cz_value_get(point, "also");
	bool found = cz_str_is(cz_value_text(point, "point", ""), kind);
	for (uint32_t i = 0; also && also->kind == CZ_LIST && i < also->n; i++)
		found |= also->item[i].kind == CZ_TEXT && cz_str_is(also->item[i].text, kind);
	return found;
}

/* Whether the table shows what all together thought of the aspect in the wave before. */
static bool shows_before(const struct cz_table *t, struct cz_str aspect)
{
	for (size_t l = 0; t && l < t->lines; l++)
		if (cz_str_is(aspect, t->line[l].key))
			return cz_cell_has(&t->line[l].cell[BEFORE]);
	return false;
}

/* Whether a point tells no more than the table shows: where parties are hidden, nothing about gaps between them, and
 * of change only what both waves show. */
static bool may_say(const struct cz_building *b, const struct cz_value *point, const struct cz_respondents *s, const struct cz_table *t)
{
	if (b->r->internal || is_of_record(point))
		return true;
	return s->people >= CZ_PARTY_LEAST && !s->any_hidden &&
	       (!is_about(point, "changed") || shows_before(t, cz_value_text(point, "aspect", "")));
}

static const char *in_language(const struct cz_building *b, const struct cz_value *v, const char *key)
{
	const struct cz_value *both = cz_value_get(v, key);
	struct cz_str s = cz_value_text(both, b->r->lang == CZ_NL ? "nl" : "en", "");
	return s.n ? cz_report_copy(b->r, s) : NULL;
}

static void compose_agenda(struct cz_building *b, struct cz_section *section, const struct cz_value *agenda, const struct cz_respondents *s,
			   const struct cz_table *t)
{
	const struct cz_value *points = cz_value_get(agenda, "points");
	const char *item[8];
	size_t n = 0;
	bool left = false;
	for (uint32_t i = 0; points && points->kind == CZ_LIST && i < points->n && n < CZ_COUNT(item); i++) {
		const struct cz_value *point = &points->item[i];
		/* numbers and counts of people are for the team: the table rounds them or shows them as "4.5 or higher" */
		const char *reason = in_language(b, point, b->r->internal || is_of_record(point) ? "reason" : "plain"), *question = in_language(b, point, "question");
		struct cz_buf text = CZ_BUF_INIT;
		if (!reason || !may_say(b, point, s, t)) {
			left = true;
			continue;
		}
		cz_buf_addf(&text, "%s: %s", aspect_name(b, cz_value_text(point, "aspect", "")), reason);
		if (question)
			cz_buf_addf(&text, " %s", cz_report_say(b->r, CZ_P_ASKED_BY, question, NULL));
		item[n++] = cz_report_keep(b->r, &text);
	}
	struct cz_buf heading_id = CZ_BUF_INIT;
	cz_buf_addf(&heading_id, "agenda/%s", cz_report_copy(b->r, cz_value_text(agenda, "partnership", "")));
	const char *heading = cz_report_keep(b->r, &heading_id);
	if (n || left)
		cz_section_subheading(b->r, section, heading, SAY(AGENDA));
	if (n)
		cz_section_list(b->r, section, item, n);
	if (left)
		cz_section_text(b->r, section, SAY(AGENDA_LEFT));
}

static void compose_partner(struct cz_building *b, const struct list *l, const struct partner *p, struct cz_section *section)
{
	const char *key = table_key(b, p->id);
	const struct cz_table *t = cz_report_find(b->r, key);
	const struct cz_respondents s = seen_of(l, p);
	cz_section_heading(b->r, section, key, partner_name(b, p->id));
	cz_section_text(b->r, section, t ? t->note : NULL);
	if (!b->r->internal && s.people < CZ_PARTY_LEAST) {
		cz_section_text(b->r, section, SAY(P_HIDDEN));
		return;
	}
	struct cz_picture picture = {.kind = b->o->radar ? CZ_PICTURE_RADAR : CZ_PICTURE_DOTS, .title = partner_name(b, p->id),
				     .about = SAY(P_DOTS_ABOUT), .table = t};
	scale_of(l->v[p->first], &picture.low, &picture.high);
	cz_section_pictures(b->r, section, &picture, t ? 1 : 0);
	cz_section_table(b->r, section, t, true);
	if (s.any_hidden && !b->r->internal)
		cz_section_text(b->r, section, SAY(PARTY_HIDDEN));
	const struct cz_table *waves = cz_report_find(b->r, "waves");
	if (waves) {
		const struct cz_picture slopes = {.kind = CZ_PICTURE_SLOPES, .title = waves->caption, .about = SAY(WAVES_ABOUT),
						  .table = waves, .low = picture.low, .high = picture.high};
		cz_section_pictures(b->r, section, &slopes, 1);
		cz_section_table(b->r, section, waves, true);
	}
	if (t && t->held)
		cz_section_text(b->r, section, SAY(P_HELD));
	const struct cz_value *agenda = agenda_of(b, p->id);
	if (agenda && !(t && t->held)) /* an agenda tells numbers too */
		compose_agenda(b, section, agenda, &s, t);
}

void cz_compose_partners(struct cz_building *b, struct cz_section *section)
{
	struct list l = find_scores(b);
	struct partner p;
	size_t at = 0;
	if (l.n == 0)
		cz_section_text(b->r, section, SAY(NO_SCORES));
	else
		cz_section_text(b->r, section, cz_report_say(b->r, CZ_P_NO_NORM, "1", "5", NULL));
	while (!b->r->failed && next_partner(&l, &at, &p))
		compose_partner(b, &l, &p, section);
}
