#include "../unit.h"

#include "report/audit.h"
#include <stdlib.h>

enum { MOST = 24 };

static const struct cz_column column[] = {{"open", "Open", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};

static struct cz_table *add(struct cz_report *r, const char *key, size_t n, double truth)
{
	struct cz_table *t = cz_report_table(r, key, key, "Line", column, 1);
	for (size_t l = 0; l < n; l++)
		cz_line_count(cz_table_line(r, t, "x", "x"), 0, truth);
	return t;
}

static void show(struct cz_table *t, double v)
{
	for (size_t l = 0; l < t->lines; l++)
		t->line[l].cell[0] = (struct cz_cell){.shown = CZ_ROUNDED, .value = v};
}

/* n kinds of `truth` each, shown as v, in as many open requests, shown as whole. */
static const char *telling(size_t n, int truth, int v, int whole, bool internal)
{
	struct cz_report r;
	struct cz_ties ties = CZ_TIES_INIT;
	struct cz_ties stay = CZ_TIES_INIT;
	struct cz_telling t;
	cz_report_init(&r, CZ_NL);
	r.fewest = 10;
	r.internal = internal;
	struct cz_table *weeks = add(&r, "weeks", 2, (double)(n * (size_t)truth)), *kinds = add(&r, "categories", n, truth);
	assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
	show(weeks, whole);
	show(kinds, v);
	assert_int_equal(cz_audit(&r, &ties, &stay, NULL, &t, NULL), 0);
	const char *key = t.table == kinds ? "categories" : t.table == weeks ? "weeks" : NULL;
	cz_ties_release(&ties);
	cz_report_release(&r);
	return key;
}

/* The witness: all ways to fill n cells shown as v so that the sum may be shown as whole; how many values one cell takes, and how
 * many the sum. */
static void count_values(size_t n, int v, int whole, int *of_cell, int *of_sum)
{
	bool cells[64] = {false}, sums[64] = {false};
	int low = v >= 4 ? v - 4 : 0, high = v + 4, cell[3];
	for (cell[0] = low; cell[0] <= high; cell[0]++)
		for (cell[1] = n > 1 ? low : 0; cell[1] <= (n > 1 ? high : 0); cell[1]++)
			for (cell[2] = n > 2 ? low : 0; cell[2] <= (n > 2 ? high : 0); cell[2]++)
				if (abs(cell[0] + cell[1] + cell[2] - whole) < 5)
					cells[cell[0]] = sums[cell[0] + cell[1] + cell[2]] = true;
	*of_cell = *of_sum = 0;
	for (int i = 0; i < 64; i++) {
		*of_cell += cells[i];
		*of_sum += sums[i];
	}
}

static void compare(size_t n, int truth, int v, int whole)
{
	const char *key = telling(n, truth, v, whole, false), *expected = NULL;
	int of_cell, of_sum;
	count_values(n, v, whole, &of_cell, &of_sum);
	if ((int)n * truth < 5 && of_sum < 5)
		expected = "weeks";
	else if (truth < 5 && of_cell < 5)
		expected = "categories";
	if (expected ? !key || strcmp(key, expected) != 0 : key != NULL)
		fail_msg("%zu cells of %d, shown as %d in a whole of %d: %s", n, truth, v, whole, key ? key : "nothing");
}

static void agrees_with_all_ways_to_fill_a_table(void **state)
{
	(void)state;
	for (size_t n = 1; n <= 3; n++)
		for (int truth = 1; truth <= 9; truth++)
			for (int v = truth / 5 * 5; v < truth + 5; v += 5)
				for (int sum = (int)n * truth, whole = sum / 5 * 5; whole < sum + 5; whole += 5)
					compare(n, truth, v, whole);
}

/* 24 parts of 1, all shown as 5, in a whole shown as 20: each can only be 1. */
static void crowded_parts_tell(void **state)
{
	(void)state;
	assert_string_equal(telling(MOST, 1, 5, 20, false), "categories");
	assert_null(telling(MOST, 1, 5, 20, true));
}

/* The same, mended: the table goes, and then nothing tells. */
static void what_tells_is_withheld(void **state)
{
	struct cz_report r;
	struct cz_ties ties = CZ_TIES_INIT, stay = CZ_TIES_INIT;
	struct cz_telling t;
	(void)state;
	cz_report_init(&r, CZ_NL);
	r.fewest = 10;
	struct cz_table *weeks = add(&r, "weeks", 2, MOST), *kinds = add(&r, "categories", MOST, 1);
	assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
	show(weeks, 20);
	show(kinds, 5);
	assert_int_equal(cz_audit(&r, &ties, &stay, NULL, &t, NULL), 0);
	assert_ptr_equal(t.table, kinds);
	assert_true(cz_audit_mend(&ties, &t));
	assert_int_equal(kinds->line[MOST - 1].cell[0].shown, CZ_WITHHELD);
	assert_int_equal(weeks->line[1].cell[0].shown, CZ_ROUNDED);
	assert_int_equal(cz_audit(&r, &ties, &stay, NULL, &t, NULL), 0);
	assert_null(t.table);
	cz_ties_release(&ties);
	cz_report_release(&r);
}

static void what_is_not_even_true_is_found(void **state)
{
	(void)state;
	assert_non_null(telling(3, 10, 10, 90, false));
}

/* Each week alone could be anything from 1 to 4, or 6 to 14; but who is open at the end came before or this week. */
static void weeks_tell_about_each_other(void **state)
{
	static const struct cz_column columns[] = {{"open", "Open", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"new", "New", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	static const double truth[][2] = {{0, 0}, {4, 0}, {8, 4}}, shown[][2] = {{0, 0}, {0, 0}, {10, 0}};
	struct cz_report r;
	struct cz_ties ties = CZ_TIES_INIT;
	struct cz_ties stay = CZ_TIES_INIT;
	struct cz_telling t;
	(void)state;
	cz_report_init(&r, CZ_NL);
	r.fewest = 10;
	struct cz_table *weeks = cz_report_table(&r, "weeks", "Weeks", "Week", columns, 2);
	for (size_t l = 0; l < 3; l++)
		for (size_t c = 0; c < 2; c++)
			cz_line_count(c ? &weeks->line[l] : cz_table_line(&r, weeks, "w", "w"), c, truth[l][c]);
	assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
	for (size_t l = 0; l < 3; l++)
		for (size_t c = 0; c < 2; c++)
			weeks->line[l].cell[c] = (struct cz_cell){.shown = CZ_ROUNDED, .value = shown[l][c]};
	assert_int_equal(cz_audit(&r, &ties, &stay, NULL, &t, NULL), 0);
	assert_ptr_equal(t.table, weeks);
	cz_ties_release(&ties);
	cz_report_release(&r);
}

/* ---- counts that hold others without being a sum that the page tells ---- */

static const struct cz_column of_weeks[] = {{"started", "Begun", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"ended", "Ended", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
					    {"proposed", "Asked", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"volunteers", "In view", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
static const struct cz_column days[] = {{"days", "Days", CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
enum { BEGUN, ENDED, ASKED, IN_VIEW, COLUMNS, WEEKS = 20, LATELY = WEEKS - 13 };

struct page {
	struct cz_report r;
	struct cz_ties ties;
	struct cz_table *weeks;
};

static void begin(struct page *p)
{
	*p = (struct page){.ties = CZ_TIES_INIT};
	cz_report_init(&p->r, CZ_NL);
	p->r.fewest = 10;
	p->weeks = cz_report_table(&p->r, "weeks", "Weeks", "Week", of_weeks, COLUMNS);
	for (size_t l = 0; l < WEEKS; l++) {
		char *key = cz_report_new(&p->r, 8, 1);
		key[0] = (char)('a' + l);
		struct cz_line *line = cz_table_line(&p->r, p->weeks, key, key);
		for (size_t c = 0; c < COLUMNS; c++)
			cz_line_count(line, c, 0);
	}
}

static void count(struct page *p, const char *table, const char *line, double v)
{
	struct cz_table *t = cz_report_find(&p->r, table);
	t = t ? t : cz_report_table(&p->r, table, table, "Line", column, 1);
	cz_line_count(cz_table_line(&p->r, t, line, line), 0, v);
}

static void in_weeks(struct page *p, size_t from, size_t to, size_t c, double v)
{
	for (size_t l = from; l < to; l++)
		p->weeks->line[l].cell[c].value = v;
}

/* All tables are known now: tie them, and show every count as its multiple below. */
static void tie_them(struct page *p)
{
	assert_int_equal(cz_ties_find(&p->ties, &p->r, NULL), 0);
	for (size_t i = 0; i < p->r.tables; i++)
		for (size_t l = 0; l < p->r.table[i]->lines; l++)
			for (size_t c = 0; c < p->r.table[i]->columns; c++) {
				struct cz_cell *x = &p->r.table[i]->line[l].cell[c];
				bool people = p->r.table[i]->column[c].measure == CZ_IN_PEOPLE;
				*x = (struct cz_cell){.shown = people ? CZ_ROUNDED : CZ_WITHHELD, .value = people ? (double)((int)x->value / 5 * 5) : 0};
			}
}

static void show_line(struct page *p, const char *table, const char *line, double v)
{
	struct cz_table *t = cz_report_find(&p->r, table);
	t->line[cz_table_find(t, line)].cell[0].value = v;
}

/* The key of the table that tells, or "". */
static const char *end(struct page *p)
{
	struct cz_ties stay = CZ_TIES_INIT;
	struct cz_telling t;
	assert_int_equal(cz_audit(&p->r, &p->ties, &stay, NULL, &t, NULL), 0);
	const char *key = t.table ? t.table->key : "";
	const char *known[] = {"weeks", "volunteers", "quality", "run", "follow", "prices"}, *found = "";
	for (size_t i = 0; i < CZ_COUNT(known); i++)
		found = strcmp(key, known[i]) == 0 ? known[i] : found;
	cz_ties_release(&p->ties);
	cz_report_release(&p->r);
	return found;
}

/* Thirteen weeks of four each, shown as 0: where a waiting time is shown they are so many in all at least, and each of them is. */
static void waits_that_are_shown_tell(void **state)
{
	(void)state;
	for (int64_t fewest = 46; fewest <= 52; fewest++)
		for (int shown = 0; shown < 2; shown++) {
			struct page p;
			begin(&p);
			p.r.fewest = fewest;
			in_weeks(&p, LATELY, WEEKS, BEGUN, 4);
			struct cz_table *waiting = cz_report_table(&p.r, "waiting", "w", "w", days, 1);
			cz_line_value(cz_table_line(&p.r, waiting, "median", "m"), 0, 3, 52);
			tie_them(&p);
			if (shown)
				waiting->line[0].cell[0].shown = CZ_EXACT;
			assert_string_equal(end(&p), shown && fewest > 48 ? "weeks" : "");
		}
}

/* Three of three, shown as 5 of 0. */
static void parts_shown_as_more_than_what_holds_them_tell(void **state)
{
	static const struct {
		const char *table, *all, *some;
	} each[] = {{"quality", "findings", "errors"}, {"volunteers", "active", "leaving"}, {"volunteers", "active", "new"}, {"volunteers", "active", "idle"}};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(each); i++)
		for (int contradicts = 0; contradicts < 2; contradicts++) {
			struct page p;
			begin(&p);
			in_weeks(&p, 0, WEEKS, IN_VIEW, 10);
			count(&p, each[i].table, each[i].all, 3);
			count(&p, each[i].table, each[i].some, 3);
			tie_them(&p);
			show_line(&p, each[i].table, each[i].some, 5);
			show_line(&p, each[i].table, each[i].all, contradicts ? 0 : 5);
			assert_string_equal(end(&p), contradicts ? each[i].table : "");
		}
}

static void scarce_volunteers_are_active(void **state)
{
	struct page p;
	(void)state;
	begin(&p);
	in_weeks(&p, 0, WEEKS, IN_VIEW, 10);
	count(&p, "volunteers", "active", 2);
	count(&p, "prices", "KOK", 2);
	tie_them(&p);
	show_line(&p, "prices", "KOK", 5);
	assert_string_equal(end(&p), "volunteers");
}

/* Nineteen in view, thirteen weeks later eleven: eight or more left. Shown as 20 and 10 these are two or more. */
static void who_is_in_view_no_more_has_left(void **state)
{
	(void)state;
	for (int then = 15; then <= 25; then += 5) {
		struct page p;
		begin(&p);
		in_weeks(&p, 0, WEEKS - 13, IN_VIEW, then - 1);
		in_weeks(&p, WEEKS - 13, WEEKS, IN_VIEW, then - 4);
		count(&p, "volunteers", "left", 3);
		tie_them(&p);
		in_weeks(&p, WEEKS - 14, WEEKS - 13, IN_VIEW, then);
		in_weeks(&p, WEEKS - 1, WEEKS, IN_VIEW, then - 5);
		assert_string_equal(end(&p), "");
		begin(&p);
		in_weeks(&p, 0, WEEKS - 13, IN_VIEW, then + 1);
		in_weeks(&p, WEEKS - 13, WEEKS, IN_VIEW, then - 1);
		count(&p, "volunteers", "left", 2);
		tie_them(&p);
		in_weeks(&p, WEEKS - 14, WEEKS - 13, IN_VIEW, then + 5);
		in_weeks(&p, WEEKS - 1, WEEKS, IN_VIEW, then - 5);
		assert_string_equal(end(&p), "volunteers");
	}
}

/* Three were found by a run of this week, and three asked: 5 and 0. In another week it says nothing. */
static void what_the_run_found_was_asked(void **state)
{
	(void)state;
	for (int this_week = 0; this_week < 2; this_week++) {
		struct page p;
		begin(&p);
		in_weeks(&p, WEEKS - 1, WEEKS, ASKED, 3);
		count(&p, "run", "matched", 3);
		count(&p, "run", "places", 10);
		cz_report_find(&p.r, "run")->week = this_week ? p.weeks->line[WEEKS - 1].key : "elsewhere";
		tie_them(&p);
		show_line(&p, "run", "matched", 5);
		assert_string_equal(end(&p), this_week ? "weeks" : "");
	}
}

/* Four ended in each of thirteen weeks, and none was evaluated: shown as 55, these are 51 or more, so that no week had fewer than three. */
static void what_was_not_evaluated_has_ended(void **state)
{
	(void)state;
	for (double shown = 50; shown <= 55; shown += 5) {
		struct page p;
		begin(&p);
		in_weeks(&p, LATELY, WEEKS, ENDED, 4);
		count(&p, "follow", "evaluation", 52);
		tie_them(&p);
		show_line(&p, "follow", "evaluation", shown);
		assert_string_equal(end(&p), shown > 50 ? "weeks" : "");
	}
}

static void cell_without_judgement_is_found(void **state)
{
	static const enum cz_shown wrong[] = {CZ_RAW, CZ_EXACT};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(wrong); i++) {
		struct cz_report r;
		struct cz_ties none = CZ_TIES_INIT;
		struct cz_ties stay = CZ_TIES_INIT;
	struct cz_telling t;
		cz_report_init(&r, CZ_NL);
		r.fewest = 10;
		show(add(&r, "follow", 2, 5), 5);
		assert_int_equal(cz_audit(&r, &none, &stay, NULL, &t, NULL), 0);
		assert_null(t.table);
		r.table[0]->line[1].cell[0].shown = wrong[i];
		assert_int_equal(cz_audit(&r, &none, &stay, NULL, &t, NULL), 0);
		assert_non_null(t.table);
		cz_report_release(&r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_all_ways_to_fill_a_table), cmocka_unit_test(crowded_parts_tell),
		cmocka_unit_test(what_tells_is_withheld),
		cmocka_unit_test(what_is_not_even_true_is_found),	cmocka_unit_test(weeks_tell_about_each_other),
		cmocka_unit_test(waits_that_are_shown_tell), cmocka_unit_test(parts_shown_as_more_than_what_holds_them_tell),
		cmocka_unit_test(scarce_volunteers_are_active), cmocka_unit_test(who_is_in_view_no_more_has_left),
		cmocka_unit_test(what_the_run_found_was_asked), cmocka_unit_test(what_was_not_evaluated_has_ended),
		cmocka_unit_test(cell_without_judgement_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
