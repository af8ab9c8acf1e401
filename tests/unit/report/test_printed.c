#include "../unit.h"

#include "report/printed.h"
#include <math.h>

/* A table of aspects: mean, before, and two parties. */

enum { MEAN, BEFORE, FORMAL, INFORMAL, COLUMNS, MOST = 6 };

static const struct cz_cell none = {.shown = CZ_WITHHELD}, unanswered = {.shown = CZ_UNKNOWN};
static struct cz_column columns[COLUMNS] = {{.role = CZ_ROLE_MEAN}, {.role = CZ_ROLE_NONE}, {.role = CZ_ROLE_PARTY}, {.role = CZ_ROLE_PARTY}};
static struct cz_cell cells[MOST][COLUMNS];
static struct cz_line lines[MOST];

static struct cz_cell at(double v)
{
	return (struct cz_cell){.shown = CZ_EXACT, .value = v};
}

static struct cz_cell at_most(void)
{
	return (struct cz_cell){.shown = CZ_AT_MOST, .value = 1.5};
}

static struct cz_cell at_least(void)
{
	return (struct cz_cell){.shown = CZ_AT_LEAST, .value = 4.5};
}

static struct cz_table table(size_t n)
{
	for (size_t l = 0; l < n; l++)
		lines[l] = (struct cz_line){.cell = cells[l]};
	return (struct cz_table){.column = columns, .columns = COLUMNS, .line = lines, .lines = n};
}

static struct cz_table means(size_t n, const struct cz_cell *mean)
{
	for (size_t l = 0; l < n; l++)
		for (size_t c = 0; c < COLUMNS; c++)
			cells[l][c] = c == MEAN ? mean[l] : none;
	return table(n);
}

static void one_is_lowest(void **state)
{
	const struct cz_cell mean[] = {at(3.2), none, at(3.1), unanswered, at(3.3)};
	const struct cz_table t = means(5, mean);
	(void)state;
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 1);
	assert_int_equal(cz_printed_lowest(&t, MEAN).at[0], 2);
	assert_int_equal(cz_printed_highest(&t, MEAN).n, 1);
	assert_int_equal(cz_printed_highest(&t, MEAN).at[0], 4);
}

static void two_that_read_the_same_are_lowest_together(void **state)
{
	const struct cz_cell mean[] = {at_most(), at(3.1), at_most(), at_least(), at_least()};
	const struct cz_table t = means(5, mean);
	(void)state;
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 2);
	assert_int_equal(cz_printed_lowest(&t, MEAN).at[0], 0);
	assert_int_equal(cz_printed_lowest(&t, MEAN).at[1], 2);
	assert_int_equal(cz_printed_highest(&t, MEAN).n, 2);
	assert_int_equal(cz_printed_highest(&t, MEAN).at[0], 3);
}

static void a_bound_and_a_number_below_it_are_not_told_apart(void **state)
{
	const struct cz_cell apart[] = {at_most(), at(1.4), at(3)}, lapping[] = {at_most(), at(1.4), at(1.5)};
	struct cz_table t = means(3, apart);
	(void)state;
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 2);
	t = means(3, lapping); /* 1.5 may be lower than "1.5 or lower", but not than 1.4 */
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 0);
}

static void nothing_is_lowest_of_equals_or_alone(void **state)
{
	const struct cz_cell mean[] = {at(2), at(2), at(2), at(2), at(2), at(4)};
	struct cz_table t = means(3, mean);
	(void)state;
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 0);
	t = means(1, mean);
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 0);
	t = means(6, mean); /* too many to name */
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 0);
	t = means(0, mean);
	assert_int_equal(cz_printed_lowest(&t, MEAN).n, 0);
}

static struct cz_table parties(size_t n, const struct cz_cell pairs[][2])
{
	for (size_t l = 0; l < n; l++) {
		cells[l][MEAN] = at(3);
		cells[l][BEFORE] = none;
		cells[l][FORMAL] = pairs[l][0];
		cells[l][INFORMAL] = pairs[l][1];
	}
	return table(n);
}

static void parties_lie_furthest_apart_only_for_sure(void **state)
{
	const struct cz_cell sure[][2] = {{at(3), at(3.2)}, {at(2.1), at(3.1)}, {at(3.8), at(3)}};
	const struct cz_cell unsure[][2] = {{at(3), at(3.2)}, {at(2.1), at(3)}, {at(3.8), at(3)}};
	const struct cz_cell near[][2] = {{at(3), at(3.4)}, {at_most(), at_most()}};
	const struct cz_cell hidden[][2] = {{at(2), at(4)}, {none, at(3)}};
	struct cz_table t = parties(3, sure);
	(void)state;
	struct cz_apart a = cz_printed_apart(&t, 0.5);
	assert_int_equal(a.line, 1);
	assert_int_equal(a.high, INFORMAL);
	assert_int_equal(a.low, FORMAL);
	assert_true(a.furthest);
	t = parties(3, unsure); /* 0.9 and 0.8, each up to 0.1 off */
	a = cz_printed_apart(&t, 0.5);
	assert_int_equal(a.line, 1);
	assert_false(a.furthest);
	t = parties(2, near);
	assert_int_equal(cz_printed_apart(&t, 0.5).line, CZ_NO_LINE);
	t = parties(2, hidden);
	assert_int_equal(cz_printed_apart(&t, 0.5).line, CZ_NO_LINE);
}

static void what_moved_reads_so(void **state)
{
	const struct cz_cell mean[] = {at(3), at(3.5), at(2), at_least()}, before[] = {at(3.4), at(3), at(2.6), none};
	struct cz_table t = means(4, mean);
	(void)state;
	for (size_t l = 0; l < 4; l++)
		cells[l][BEFORE] = before[l];
	assert_int_equal(cz_printed_moved(&t, MEAN, BEFORE, 0.5).line, 2);
	assert_false(cz_printed_moved(&t, MEAN, BEFORE, 0.5).up);
	cells[2][BEFORE] = at(2.4);
	assert_int_equal(cz_printed_moved(&t, MEAN, BEFORE, 0.5).line, 1);
	assert_true(cz_printed_moved(&t, MEAN, BEFORE, 0.5).up);
	cells[1][BEFORE] = at(3.1);
	assert_int_equal(cz_printed_moved(&t, MEAN, BEFORE, 0.5).line, CZ_NO_LINE);
}

static void above_is_said_of_the_whole_range(void **state)
{
	const struct cz_cell low = at_most(), middle = at(3), higher = at(3.1), high = at_least();
	(void)state;
	assert_false(cz_printed_above(&low, 3));
	assert_false(cz_printed_above(&middle, 3));
	assert_true(cz_printed_above(&higher, 3));
	assert_true(cz_printed_above(&high, 3));
	assert_false(cz_printed_above(&none, 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_is_lowest),
		cmocka_unit_test(two_that_read_the_same_are_lowest_together),
		cmocka_unit_test(a_bound_and_a_number_below_it_are_not_told_apart),
		cmocka_unit_test(nothing_is_lowest_of_equals_or_alone),
		cmocka_unit_test(parties_lie_furthest_apart_only_for_sure),
		cmocka_unit_test(what_moved_reads_so),
		cmocka_unit_test(above_is_said_of_the_whole_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
