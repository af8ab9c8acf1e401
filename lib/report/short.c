#include "report/compose.h"
#include "report/disclose.h"
#include "report/format.h"
#include <math.h>

/* The first screen: four questions with their answers in words, and the key figures. */

/* Key figures: this week, the one before, a year ago, and the last half year behind them. */
static struct cz_figure week_figure(struct cz_building *b, const char *column, const struct cz_picture *series)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	size_t c = cz_table_column(t, column);
	struct cz_figure f = {.series = series};
	if (c == CZ_NO_LINE || t->lines != 1 + CZ_SHOWN_WEEKS)
		return f;
	f.label = t->column[c].label;
	f.column = &t->column[c];
	f.now = t->line[CZ_SHOWN_WEEKS].cell[c];
	f.before = t->line[CZ_SHOWN_WEEKS - 1].cell[c];
	f.year = t->line[0].cell[c];
	return f;
}

static const char **sentences(struct cz_building *b, const char *const *s, size_t n)
{
	const char **v = cz_report_new(b->r, n ? n : 1, sizeof *v);
	for (size_t i = 0; v && i < n; i++)
		v[i] = s[i];
	return v;
}

static struct cz_answer answer(struct cz_building *b, const char *question, const char *const *s, size_t n)
{
	const char *none[] = {SAY(TOO_FEW_TO_SAY)};
	if (n == 0)
		return (struct cz_answer){.question = question, .sentence = sentences(b, none, 1), .sentences = 1};
	return (struct cz_answer){.question = question, .sentence = sentences(b, s, n), .sentences = n};
}

/* A rounded count is no fact to quote: it is about so many, or fewer than five. */
struct count_words {
	enum cz_phrase exact, about, few, none;
};

static const char *say_count(struct cz_building *b, const struct cz_figure *f, struct count_words say)
{
	const bool rounded = f->now.shown == CZ_ROUNDED;
	if (f->now.value <= 0)
		return cz_report_say(b->r, rounded ? say.few : say.none, NULL);
	return rounded ? cz_report_say(b->r, say.about, cz_report_cell(b->r, f->column, &f->now), NULL)
		       : cz_report_count(b->r, say.exact, (int64_t)f->now.value, NULL);
}

/* How many were open then; the words may name the week. */
static const char *open_then(struct cz_building *b, const struct cz_figure *open, const struct cz_cell *then, const char *when, struct count_words say)
{
	const bool rounded = then->shown == CZ_ROUNDED;
	if (!rounded && then->value > 0)
		return cz_report_count(b->r, say.exact, (int64_t)then->value, when, NULL);
	const enum cz_phrase phrase = then->value > 0 ? say.about : rounded ? say.few : say.none;
	return cz_report_say(b->r, phrase, cz_report_cell(b->r, open->column, then), when, NULL);
}

/* The latest week, before the last of them, of which it is told how many were open; NULL: none of the last quarter. */
static const char *last_known(struct cz_building *b, const struct cz_figure *open)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	const size_t c = cz_table_column(t, "open");
	for (size_t l = CZ_SHOWN_WEEKS - 1; l > CZ_SHOWN_WEEKS - 13; l--)
		if (cz_cell_has(&t->line[l].cell[c]))
			return open_then(b, open, &t->line[l].cell[c], t->line[l].label,
					 (struct count_words){CZ_P_WEEK_OPEN, CZ_P_WEEK_ABOUT, CZ_P_WEEK_FEW, CZ_P_WEEK_NONE});
	return NULL;
}

/* What cannot be told, and then what can be. */
static size_t hidden(struct cz_building *b, const struct cz_figure *open, const char *words, const char **s)
{
	size_t n = 0;
	const char *known = last_known(b, open);
	s[n++] = words;
	if (known)
		s[n++] = known;
	return n;
}

/* Silence means something only where contacts are kept. */
static struct cz_cell silent_matches(const struct cz_building *b)
{
	if (!b->s->lean_matches.n || !b->o->heard->contacts)
		return (struct cz_cell){.shown = CZ_UNKNOWN};
	return cz_table_cell(cz_report_find(b->r, "follow"), "silent", "n");
}

static bool has_no_requests(const struct cz_building *b)
{
	return !b->s->lean_requests.n && cz_building_tells_zero(b);
}

static struct cz_answer how(struct cz_building *b)
{
	const struct cz_figure open = week_figure(b, "open", NULL), fresh = week_figure(b, "new", NULL), begun = week_figure(b, "started", NULL);
	const struct cz_cell waited = cz_table_cell(cz_report_find(b->r, "waiting"), "median", "days"), silent = silent_matches(b);
	const char *s[6] = {SAY(NO_REQUESTS)};
	size_t n = 0;
	if (!open.column)
		return answer(b, SAY(Q_HOW), s, 0);
	if (has_no_requests(b))
		return answer(b, SAY(Q_HOW), s, 1);
	if (cz_cell_has(&open.now))
		s[n++] = say_count(b, &open, (struct count_words){CZ_P_OPEN_NOW, CZ_P_OPEN_ABOUT, CZ_P_OPEN_FEW, CZ_P_OPEN_NONE});
	if (open.now.shown == CZ_WITHHELD)
		n += hidden(b, &open, SAY(OPEN_HIDDEN), s + n);
	if (cz_cell_has(&fresh.now))
		s[n++] = say_count(b, &fresh, (struct count_words){CZ_P_CAME_IN, CZ_P_CAME_ABOUT, CZ_P_CAME_FEW, CZ_P_CAME_NONE});
	if (cz_cell_has(&begun.now))
		s[n++] = say_count(b, &begun, (struct count_words){CZ_P_BEGUN, CZ_P_BEGUN_ABOUT, CZ_P_BEGUN_FEW, CZ_P_BEGUN_NONE});
	if (cz_cell_has(&waited) && waited.base >= CZ_FEWEST)
		s[n++] = cz_report_say(b->r, CZ_P_WAITED, cz_compose_cell(b, "waiting", "median", "days"), NULL);
	if (silent.shown == CZ_EXACT && silent.value <= 0) /* a rounded 0 may be four, of four that run */
		s[n++] = SAY(NO_OVERDUE);
	return answer(b, SAY(Q_HOW), s, n);
}

/* One that is rounded to fives may be up to four off. */
double cz_compose_sure(const struct cz_cell *a, const struct cz_cell *b)
{
	return 1 + 4.5 * ((a->shown == CZ_ROUNDED) + (b->shown == CZ_ROUNDED));
}

/* Whether at most a tenth of them went or came, whatever the rounding hides. */
static bool is_about_as_many(const struct cz_cell *a, const struct cz_cell *b)
{
	return fabs(a->value - b->value) + cz_compose_sure(a, b) - 1 <= fmin(a->value, b->value) / 10;
}

static const char *open_since(struct cz_building *b, const struct cz_figure *open)
{
	const char *now = cz_compose_about(b, open->column, &open->now), *before = cz_compose_about(b, open->column, &open->before);
	const double more = open->now.value - open->before.value, least = cz_compose_sure(&open->now, &open->before);
	if (least > 1 && open->now.value <= 0 && open->before.value <= 0)
		return SAY(STILL_FEW);
	if (fabs(more) >= least)
		return cz_report_say(b->r, more > 0 ? CZ_P_MORE_OPEN : CZ_P_FEWER_OPEN, now, before, NULL);
	if (least <= 1)
		return SAY(SAME_OPEN);
	if (is_about_as_many(&open->now, &open->before))
		return cz_report_say(b->r, CZ_P_ABOUT_AS_OPEN, now, before, NULL);
	return cz_report_say(b->r, more == 0 ? CZ_P_SAME_ROUNDED : CZ_P_UNSURE_OPEN, now, before, NULL);
}

/* Whether they surely differ, and by a part of the larger one or more as they are shown. Of few people a few are no news. */
static bool differ_by(const struct cz_cell *a, const struct cz_cell *b, double part)
{
	enum { LEAST = 5 };
	const double more = fabs(a->value - b->value);
	return cz_cell_has(a) && cz_cell_has(b) && more >= fmax(cz_compose_sure(a, b), LEAST) && more >= part * fmax(a->value, b->value);
}

/* A quarter of a year ago, where it was another number by a quarter: a week shows little of what goes on for months. */
static const char *quarter_ago(struct cz_building *b, const struct cz_figure *open)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	const struct cz_cell *then = &t->line[CZ_SHOWN_WEEKS - 13].cell[cz_table_column(t, "open")];
	if (!differ_by(&open->now, then, 0.25))
		return NULL;
	return open_then(b, open, then, NULL, (struct count_words){CZ_P_QUARTER_OPEN, CZ_P_QUARTER_ABOUT, CZ_P_QUARTER_FEW, CZ_P_QUARTER_NONE});
}

/* What else changed by a quarter since last week; the number of volunteers moves slowly, so that a tenth is much. */
static size_t other_changes(struct cz_building *b, const char **s)
{
	static const struct {
		const char *column;
		double part;
	} other[] = {{"new", 0.25}, {"started", 0.25}, {"ended", 0.25}, {"volunteers", 0.1}};
	size_t n = 0;
	for (size_t i = 0; i < CZ_COUNT(other); i++) {
		const struct cz_figure f = week_figure(b, other[i].column, NULL);
		if (f.column && differ_by(&f.now, &f.before, other[i].part))
			s[n++] = cz_report_say(b->r, CZ_P_CHANGED, f.label, cz_compose_about(b, f.column, &f.now),
					       cz_compose_about(b, f.column, &f.before), NULL);
	}
	return n;
}

static struct cz_answer changes(struct cz_building *b)
{
	const struct cz_figure open = week_figure(b, "open", NULL);
	const char *s[9] = {SAY(NOTHING_TO_COMPARE)};
	size_t n = 0;
	if (!open.column)
		return answer(b, SAY(Q_CHANGED), s, 0);
	if (has_no_requests(b))
		return answer(b, SAY(Q_CHANGED), s, 1);
	if (open.now.shown == CZ_WITHHELD)
		s[n++] = SAY(NOW_HIDDEN);
	if (cz_cell_has(&open.now) && cz_cell_has(&open.before))
		s[n++] = open_since(b, &open);
	if (cz_cell_has(&open.now) && open.before.shown == CZ_WITHHELD)
		n += hidden(b, &open, SAY(BEFORE_HIDDEN), s + n);
	const char *quarter = quarter_ago(b, &open);
	if (quarter)
		s[n++] = quarter;
	if (cz_cell_has(&open.year))
		s[n++] = open_then(b, &open, &open.year, NULL, (struct count_words){CZ_P_YEAR_OPEN, CZ_P_YEAR_ABOUT, CZ_P_YEAR_FEW, CZ_P_YEAR_NONE});
	n += other_changes(b, s + n);
	return answer(b, SAY(Q_CHANGED), s, n);
}

/* Those that there are, behind the n of s. */
static size_t add(const char **s, size_t n, const char *const *more, size_t m)
{
	for (size_t i = 0; i < m; i++)
		if (more[i])
			s[n++] = more[i];
	return n;
}

/* How many were not heard of. */
static const char *silence(struct cz_building *b)
{
	const struct cz_cell silent = silent_matches(b);
	if (!cz_cell_has(&silent) || silent.value <= 0)
		return NULL;
	if (silent.shown == CZ_ROUNDED)
		return cz_report_say(b->r, CZ_P_OVERDUE_ABOUT, cz_compose_cell(b, "follow", "silent", "n"), NULL);
	return cz_report_count(b->r, CZ_P_OVERDUE_N, (int64_t)silent.value, NULL);
}

static struct cz_answer missing(struct cz_building *b)
{
	const char *s[CZ_MISSING_MOST];
	return answer(b, SAY(Q_MISSING), s, cz_compose_missing(b, s));
}

/* In how many partnerships this point stands on the agenda. It speaks of the partnership's record and not of people. */
static size_t partnerships_with(const struct cz_building *b, const char *kind)
{
	const char *only = b->r->scope.partnership;
	struct cz_map ids = {0}; /* a partnership may have an agenda for each of its questionnaires */
	size_t n = 0;
	for (size_t k = 0; k < b->s->made.n; k++) {
		const struct cz_value *v = &b->s->made.v[k], *points = cz_value_get(v, "points");
		bool found = false;
		if (!cz_str_is(cz_value_text(v, "type", ""), "agenda") || !points || points->kind != CZ_LIST ||
		    (only && !cz_str_is(cz_value_text(v, "partnership", ""), only)))
			continue;
		for (uint32_t i = 0; i < points->n; i++)
			found |= cz_str_is(cz_value_text(&points->item[i], "point", ""), kind);
		bool added = false;
		if (found && cz_map_add(&ids, cz_value_text(v, "partnership", ""), &added) == CZ_MAP_NONE)
			b->r->failed = true;
		n += added;
	}
	cz_map_release(&ids);
	return n;
}

static const char *count_of(struct cz_building *b, enum cz_phrase phrase, const char *kind)
{
	size_t n = partnerships_with(b, kind);
	return n ? cz_report_count(b->r, phrase, (int64_t)n, NULL) : NULL;
}

static bool has_surveys(const struct cz_report *r)
{
	for (size_t i = 0; i < r->tables; i++)
		if (cz_compose_is_survey(r->table[i]))
			return true;
	return false;
}

/* Who was not heard of; then the aspect to begin with, and what stands on many agendas. Where there is none to begin with, that is
 * said last. */
static struct cz_answer talk(struct cz_building *b)
{
	const char *const first[] = {silence(b)}, *const more[] = {count_of(b, CZ_P_TALK_SEAT, "seat"), count_of(b, CZ_P_TALK_AMBITION, "ambition")};
	const char *s[CZ_LOWEST_MOST + 4], *lowest[CZ_LOWEST_MOST];
	bool told;
	const size_t aspects = cz_compose_lowest(b, lowest, &told);
	size_t n = add(s, 0, first, CZ_COUNT(first));
	if (told)
		n = add(s, n, lowest, aspects);
	const size_t before = n;
	n = add(s, n, more, CZ_COUNT(more));
	const bool partnerships = n > before || has_surveys(b->r);
	if (!told)
		n = add(s, n, lowest, aspects);
	if (partnerships && cz_compose_is_of_a_part(b))
		s[n++] = SAY(OF_THE_TOWN);
	return answer(b, SAY(Q_TALK), s, n);
}

void cz_compose_short(struct cz_building *b, struct cz_section *s)
{
	const struct cz_answer answers[] = {how(b), changes(b), missing(b), talk(b)};
	static const char *const keys[] = {"open", "new", "matched", "started", "ended", "volunteers"};
	struct cz_figure figures[CZ_COUNT(keys)];
	for (size_t i = 0; i < CZ_COUNT(keys); i++)
		figures[i] = week_figure(b, keys[i], cz_compose_series(b, keys[i]));
	cz_section_answers(b->r, s, answers, CZ_COUNT(answers));
	cz_section_figures(b->r, s, figures, CZ_COUNT(figures));
	if (!cz_compose_wants(b, "requests")) /* which says it above its table */
		cz_compose_say_hidden_weeks(b, s);
}
