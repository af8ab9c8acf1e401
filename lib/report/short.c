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
static const char *say_count(struct cz_building *b, const struct cz_figure *f, enum cz_phrase exact, enum cz_phrase about, enum cz_phrase few)
{
	if (f->now.shown != CZ_ROUNDED)
		return cz_report_count(b->r, exact, (int64_t)f->now.value, NULL);
	return f->now.value > 0 ? cz_report_say(b->r, about, cz_report_cell(b->r, f->column, &f->now), NULL) : cz_report_say(b->r, few, NULL);
}

static struct cz_answer how(struct cz_building *b)
{
	const struct cz_figure open = week_figure(b, "open", NULL), fresh = week_figure(b, "new", NULL), begun = week_figure(b, "started", NULL);
	struct cz_cell waited = cz_table_cell(cz_report_find(b->r, "waiting"), "median", "days");
	const char *s[4] = {NULL};
	size_t n = 0;
	if (!open.column)
		return answer(b, SAY(Q_HOW), s, 0);
	if (cz_cell_has(&open.now))
		s[n++] = say_count(b, &open, CZ_P_OPEN_NOW, CZ_P_OPEN_ABOUT, CZ_P_OPEN_FEW);
	if (cz_cell_has(&fresh.now))
		s[n++] = say_count(b, &fresh, CZ_P_CAME_IN, CZ_P_CAME_ABOUT, CZ_P_CAME_FEW);
	if (cz_cell_has(&begun.now))
		s[n++] = say_count(b, &begun, CZ_P_BEGUN, CZ_P_BEGUN_ABOUT, CZ_P_BEGUN_FEW);
	if (cz_cell_has(&waited) && waited.base >= CZ_FEWEST)
		s[n++] = cz_report_say(b->r, CZ_P_WAITED, cz_compose_cell(b, "waiting", "median", "days"), NULL);
	return answer(b, SAY(Q_HOW), s, n);
}

/* By how much two counts have to differ as they are shown, for the larger one to be larger in truth: one that is rounded to
 * fives may be up to four off. */
static double sure(const struct cz_cell *a, const struct cz_cell *b)
{
	return 1 + 4.5 * ((a->shown == CZ_ROUNDED) + (b->shown == CZ_ROUNDED));
}

/* The same for the counts of a column, any two of them. */
static double sure_of(const struct cz_table *t, size_t column)
{
	for (size_t l = 0; t && l < t->lines; l++)
		if (t->line[l].cell[column].shown == CZ_ROUNDED)
			return sure(&t->line[l].cell[column], &t->line[l].cell[column]);
	return 1;
}

/* Whether at most a tenth of them went or came, whatever the rounding hides. */
static bool is_about_as_many(const struct cz_cell *a, const struct cz_cell *b)
{
	return fabs(a->value - b->value) + sure(a, b) - 1 <= fmin(a->value, b->value) / 10;
}

static const char *open_since(struct cz_building *b, const struct cz_figure *open)
{
	const char *now = cz_compose_about(b, open->column, &open->now), *before = cz_compose_about(b, open->column, &open->before);
	const double more = open->now.value - open->before.value, least = sure(&open->now, &open->before);
	if (least > 1 && open->now.value <= 0 && open->before.value <= 0)
		return SAY(STILL_FEW);
	if (fabs(more) >= least)
		return cz_report_say(b->r, more > 0 ? CZ_P_MORE_OPEN : CZ_P_FEWER_OPEN, now, before, NULL);
	if (least <= 1)
		return SAY(SAME_OPEN);
	const bool about = is_about_as_many(&open->now, &open->before);
	return cz_report_say(b->r, about ? CZ_P_ABOUT_AS_OPEN : CZ_P_UNSURE_OPEN, now, before, NULL);
}

/* Silence means something only where contacts are kept. */
static const char *silence(struct cz_building *b)
{
	const struct cz_cell silent = cz_table_cell(cz_report_find(b->r, "follow"), "silent", "n");
	if (!cz_cell_has(&silent) || !b->s->lean_matches.n || !b->o->heard->contacts)
		return NULL;
	if (silent.value > 0 && silent.shown == CZ_ROUNDED)
		return cz_report_say(b->r, CZ_P_OVERDUE_ABOUT, cz_compose_cell(b, "follow", "silent", "n"), NULL);
	if (silent.value > 0)
		return cz_report_count(b->r, CZ_P_OVERDUE_N, (int64_t)silent.value, NULL);
	return silent.shown == CZ_ROUNDED ? NULL : SAY(NO_OVERDUE); /* it may be four, of four that run */
}

/* How many were open then. */
struct then_words {
	enum cz_phrase exact, about, few;
};

static const char *open_then(struct cz_building *b, const struct cz_figure *open, const struct cz_cell *then, struct then_words say)
{
	const bool rounded = then->shown == CZ_ROUNDED;
	if (rounded && then->value <= 0)
		return cz_report_say(b->r, say.few, NULL);
	return cz_report_say(b->r, rounded ? say.about : say.exact, cz_report_cell(b->r, open->column, then), NULL);
}

/* Whether they surely differ, and by a part of the larger one or more as they are shown. Of few people a few are no news. */
static bool differ_by(const struct cz_cell *a, const struct cz_cell *b, double part)
{
	enum { LEAST = 5 };
	const double more = fabs(a->value - b->value);
	return cz_cell_has(a) && cz_cell_has(b) && more >= fmax(sure(a, b), LEAST) && more >= part * fmax(a->value, b->value);
}

/* A quarter of a year ago, where it was another number by a quarter: a week shows little of what goes on for months. */
static const char *quarter_ago(struct cz_building *b, const struct cz_figure *open)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	const struct cz_cell *then = &t->line[CZ_SHOWN_WEEKS - 13].cell[cz_table_column(t, "open")];
	if (!differ_by(&open->now, then, 0.25))
		return NULL;
	return open_then(b, open, then, (struct then_words){CZ_P_QUARTER_OPEN, CZ_P_QUARTER_ABOUT, CZ_P_QUARTER_FEW});
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
	const char *s[8] = {NULL}, *quiet = silence(b);
	size_t n = 0;
	if (!open.column)
		return answer(b, SAY(Q_CHANGED), s, 0);
	if (cz_cell_has(&open.now) && cz_cell_has(&open.before))
		s[n++] = open_since(b, &open);
	const char *quarter = quarter_ago(b, &open);
	if (quarter)
		s[n++] = quarter;
	if (cz_cell_has(&open.year))
		s[n++] = open_then(b, &open, &open.year, (struct then_words){CZ_P_YEAR_OPEN, CZ_P_YEAR_ABOUT, CZ_P_YEAR_FEW});
	n += other_changes(b, s + n);
	if (quiet)
		s[n++] = quiet;
	return answer(b, SAY(Q_CHANGED), s, n);
}

/* The line with the largest value of a column, less another one if there is one; CZ_NO_LINE when none lies above nothing. */
struct top {
	size_t line;
	double value, next;
};

static struct top largest(const struct cz_table *t, size_t column, size_t less)
{
	struct top top = {CZ_NO_LINE, 0, 0};
	for (size_t i = 0; t && i < t->lines; i++) {
		const struct cz_cell *c = t->line[i].cell;
		if (!cz_cell_has(&c[column]) || (less != CZ_NO_LINE && !cz_cell_has(&c[less])))
			continue;
		double v = c[column].value - (less == CZ_NO_LINE ? 0 : c[less].value);
		if (v > top.value)
			top = (struct top){i, v, top.value};
		else if (v > top.next)
			top.next = v;
	}
	return top;
}

/* What is said of the counts of which one is the largest in truth: of one alone, of several of which rounding hides which it
 * is, of several that are equal. */
struct largest_words {
	enum cz_phrase one, one_of, equal;
};

/* Their names, unless they are many. */
static const char *first_of(struct cz_building *b, const char *table, struct largest_words say)
{
	enum { MOST = 3 };
	const struct cz_table *t = cz_report_find(b->r, table);
	const struct top top = largest(t, 0, CZ_NO_LINE);
	const double least = sure_of(t, 0);
	struct cz_buf names = CZ_BUF_INIT;
	size_t n = 0;
	for (size_t i = 0; t && i < t->lines; i++)
		n += cz_cell_has(&t->line[i].cell[0]) && t->line[i].cell[0].value > top.value - least;
	if (top.line == CZ_NO_LINE || !cz_compose_whole(t, 1) || top.value < least || n > MOST) /* a line that went may have up to four */
		return NULL;
	for (size_t i = 0, k = 0; i < t->lines; i++)
		if (cz_cell_has(&t->line[i].cell[0]) && t->line[i].cell[0].value > top.value - least)
			cz_compose_add_name(&names, k++, n, t->line[i].label, least > 1 ? SAY(OR) : SAY(AND));
	const char *list = cz_report_keep(b->r, &names);
	return cz_report_say(b->r, n == 1 ? say.one : least > 1 ? say.one_of : say.equal, list, NULL);
}

/* More requests than places: for which kind of help, and whether for that one above all, or for others too. The difference of two
 * rounded counts is off by twice as much. */
static const char *short_of(struct cz_building *b)
{
	const struct cz_table *t = cz_report_find(b->r, "categories");
	const struct top top = t ? largest(t, 0, 1) : (struct top){CZ_NO_LINE, 0, 0};
	if (top.line == CZ_NO_LINE)
		return NULL;
	const struct cz_line *l = &t->line[top.line];
	const double least = sure(&l->cell[0], &l->cell[1]);
	if (top.value < least)
		return NULL;
	bool above_all = cz_compose_whole(t, 2) && top.value - top.next >= (least > 1 ? 2 * least : 1);
	const enum cz_phrase phrase = above_all ? CZ_P_SHORT_OF : top.next >= least ? CZ_P_SHORT_AMONG : CZ_P_SHORT_TOO;
	return cz_report_say(b->r, phrase, l->label, cz_compose_about(b, &t->column[0], &l->cell[0]),
			     cz_compose_about(b, &t->column[1], &l->cell[1]), NULL);
}

static bool seems_short(const struct cz_line *l)
{
	return cz_cell_has(&l->cell[0]) && cz_cell_has(&l->cell[1]) && l->cell[0].value > l->cell[1].value;
}

/* More requests than places as the table is printed, where the rounding may have made it so. Whoever reads the table sees it, and
 * has to be told that it need not be so. */
static const char *maybe_short_of(struct cz_building *b)
{
	enum { MOST = 3 };
	const struct cz_table *t = cz_report_find(b->r, "categories");
	struct cz_buf names = CZ_BUF_INIT;
	size_t n = 0;
	for (size_t i = 0; t && i < t->lines; i++)
		n += seems_short(&t->line[i]);
	const size_t told = n < MOST ? n : MOST;
	for (size_t i = 0, k = 0; k < told; i++)
		if (seems_short(&t->line[i]))
			cz_compose_add_name(&names, k++, told, t->line[i].label, SAY(AND));
	const char *list = cz_report_keep(b->r, &names);
	return n ? cz_report_say(b->r, n > told ? CZ_P_MAYBE_SHORT_AMONG : CZ_P_MAYBE_SHORT, list, NULL) : NULL;
}

/* No kind of help has a line: nobody asks, or fewer than five of each kind. */
static const char *no_lines(struct cz_building *b)
{
	if (b->s->lean_requests.n == 0 && b->s->lean_volunteers.n == 0)
		return SAY(NOBODY_KNOWN);
	return b->r->internal || b->r->suppress ? SAY(NONE_OPEN) : SAY(NOT_SURELY_SHORT);
}

/* No kind of help is short of places. Where that is not certain, it is no answer, and a better one of the run takes its
 * place. */
static const char *enough_places(struct cz_building *b, const struct cz_table *kinds, const char *of_run)
{
	if (!kinds || !kinds->lines)
		return no_lines(b);
	if (sure_of(kinds, 0) > 1 || sure_of(kinds, 1) > 1)
		return of_run ? NULL : SAY(NOT_SURELY_SHORT);
	return SAY(NOT_SHORT);
}

static struct cz_answer missing(struct cz_building *b)
{
	const struct cz_table *kinds = cz_report_find(b->r, "categories");
	const struct largest_words without = {CZ_P_MOST_WITHOUT, CZ_P_ONE_OF_WITHOUT, CZ_P_EQUALLY_WITHOUT};
	const struct largest_words blocked = {CZ_P_MOST_BLOCKED, CZ_P_ONE_OF_BLOCKED, CZ_P_EQUALLY_BLOCKED};
	const char *worst = short_of(b), *more = first_of(b, "recruit", without);
	const char *why = first_of(b, "unmatched", blocked), *best = cz_compose_best_recruit(b);
	const char *s[5];
	size_t n = 0;
	if (!worst)
		worst = maybe_short_of(b);
	if (!worst && cz_compose_whole(kinds, 2))
		worst = enough_places(b, kinds, more);
	if (worst)
		s[n++] = worst;
	if ((more || why || best) && cz_compose_run_is_later(b)) /* it speaks of requests that this week may not have known */
		s[n++] = cz_report_say(b->r, CZ_P_RUN_WAS_LATER, cz_compose_day_of_run(b), NULL);
	if (more)
		s[n++] = more;
	if (why)
		s[n++] = why;
	if (best) /* not that it is the first: others may be as good, or have no words that may stand here */
		s[n++] = cz_report_say(b->r, CZ_P_ALSO_HELPED, best, NULL);
	return answer(b, SAY(Q_MISSING), s, n);
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

/* The aspect to begin with; then what stands on many agendas. */
static struct cz_answer talk(struct cz_building *b)
{
	const char *s[CZ_LOWEST_MOST + 3], *seat = count_of(b, CZ_P_TALK_SEAT, "seat"), *ambition = count_of(b, CZ_P_TALK_AMBITION, "ambition");
	size_t n = cz_compose_lowest(b, s);
	if (seat)
		s[n++] = seat;
	if (ambition)
		s[n++] = ambition;
	if (cz_compose_is_of_a_part(b) && (seat || ambition || has_surveys(b->r)))
		s[n++] = SAY(OF_THE_TOWN);
	return answer(b, SAY(Q_TALK), s, n);
}

void cz_compose_short(struct cz_building *b, struct cz_section *s)
{
	const struct cz_answer answers[] = {how(b), changes(b), missing(b), talk(b)};
	static const char *const keys[] = {"open", "new", "matched", "started", "ended", "volunteers"};
	struct cz_figure figures[CZ_COUNT(keys)];
	bool broken = false;
	for (size_t i = 0; i < CZ_COUNT(keys); i++) {
		figures[i] = week_figure(b, keys[i], cz_compose_series(b, keys[i]));
		broken |= figures[i].series && cz_compose_is_broken(figures[i].series);
	}
	cz_section_answers(b->r, s, answers, CZ_COUNT(answers));
	cz_section_figures(b->r, s, figures, CZ_COUNT(figures));
	if (broken)
		cz_section_text(b->r, s, SAY(SERIES_GAPS));
}
