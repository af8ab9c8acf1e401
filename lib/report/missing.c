#include "report/compose.h"
#include "report/disclose.h"
#include <math.h>

/* Where help is missing: for which kind of help, where one more volunteer would help, and why requests are left. */

/* By how much counts of a column have to differ as they are shown, any two of them, for the larger one to be larger in truth. */
static double sure_of(const struct cz_table *t, size_t column)
{
	for (size_t l = 0; t && l < t->lines; l++)
		if (t->line[l].cell[column].shown == CZ_ROUNDED)
			return cz_compose_sure(&t->line[l].cell[column], &t->line[l].cell[column]);
	return 1;
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

/* Their names, unless they are many. Of what is withheld or went the words say nothing: they are about what the report shows. */
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
	if (top.line == CZ_NO_LINE || top.value < least || n > MOST) /* a line that went may have up to four */
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
	const double least = cz_compose_sure(&l->cell[0], &l->cell[1]);
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

/* Which kinds of help have places enough. Where that is not certain it is a poor answer, said only where there is no better one. */
static const char *enough_places(struct cz_building *b, const struct cz_table *kinds, bool answered)
{
	const bool zero = cz_building_tells_zero(b);
	if (!cz_compose_whole(kinds, 2))
		return NULL;
	if (kinds && kinds->lines && sure_of(kinds, 0) <= 1 && sure_of(kinds, 1) <= 1)
		return SAY(NOT_SHORT);
	if (answered)
		return NULL;
	if (kinds && kinds->lines)
		return SAY(NOT_SURELY_SHORT);
	if (zero && !b->s->lean_requests.n && !b->s->lean_volunteers.n)
		return SAY(NOBODY_KNOWN);
	return zero ? SAY(NONE_OPEN) : SAY(KINDS_TOO_FEW);
}

/* What the matching run shows; of a later one it tells of requests that this week may not have known. */
static size_t add_run(struct cz_building *b, const char **s)
{
	const struct largest_words without = {CZ_P_MOST_WITHOUT, CZ_P_ONE_OF_WITHOUT, CZ_P_EQUALLY_WITHOUT};
	const struct largest_words blocked = {CZ_P_MOST_BLOCKED, CZ_P_ONE_OF_BLOCKED, CZ_P_EQUALLY_BLOCKED};
	const bool run = cz_building_run(b); /* without it the page has no such tables */
	const char *more = run ? first_of(b, "recruit", without) : NULL, *why = run ? first_of(b, "unmatched", blocked) : NULL;
	const char *best = cz_compose_best_recruit(b);
	size_t n = 0;
	if (more)
		s[n++] = more;
	if (best) /* not that it is the first: others may be as good, or have no words that may stand here */
		s[n++] = cz_report_say(b->r, CZ_P_ALSO_HELPED, best, NULL);
	if (why)
		s[n++] = why;
	if (n && cz_compose_run_is_later(b))
		s[n++] = cz_report_say(b->r, CZ_P_RUN_WAS_LATER, cz_compose_day_of_run(b), NULL);
	return n;
}

/* What is sure comes first, and what rounding may have made last. */
size_t cz_compose_missing(struct cz_building *b, const char *s[CZ_MISSING_MOST])
{
	const struct largest_words asked = {CZ_P_MOST_ASKED, CZ_P_ONE_OF_ASKED, CZ_P_EQUALLY_ASKED};
	const struct cz_table *kinds = cz_report_find(b->r, "categories");
	const char *worst = short_of(b), *maybe = worst ? NULL : maybe_short_of(b);
	size_t n = 0;
	if (worst)
		s[n++] = worst;
	n += add_run(b, s + n);
	const char *most = n || !cz_compose_whole(kinds, 1) ? NULL : first_of(b, "categories", asked);
	if (most)
		s[n++] = most;
	if (!worst && !maybe)
		maybe = enough_places(b, kinds, n);
	if (maybe)
		s[n++] = maybe;
	if (!n)
		s[n++] = SAY(MISSING_HIDDEN);
	return n;
}
