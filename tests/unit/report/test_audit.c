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
		cmocka_unit_test(cell_without_judgement_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
