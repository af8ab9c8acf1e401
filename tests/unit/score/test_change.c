#include <stdio.h>
#include "../unit.h"

#include "run.h"
#include <math.h>

/* Change from one wave to the next: between whom, and in which order. */

/* Two people who moved in opposite directions, as far as they can: the mean change is 0, and it cannot be 17. */
static void a_change_of_the_same_people_stays_on_the_scale(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "r1", {1, 1, 1}}, {"P", "1", "x", "r2", {5, 5, 5}},
					  {"P", "2", "x", "r1", {5, 5, 5}}, {"P", "2", "x", "r2", {1, 1, 1}}};
	struct run r;
	score(&r, straight, p, 4);
	const struct cz_change *c = cz_result_change(&r.results, 1, 0);
	assert_non_null(c);
	assert_true(c->linked_mean == 0);
	assert_true(c->linked_interval.low == -4 && c->linked_interval.high == 4);
	end(&r);
}

/* Changes of 1, 2 and 3 points: mean 2, standard deviation 1, so t is 2 over 1 / sqrt 3. When all change as much, there is no t. */
static void a_change_in_standard_errors(void **state)
{
	(void)state;
	struct person p[] = {{"P", "1", "x", "r1", {1, 1, 1, 1, 1, 1}}, {"P", "1", "x", "r2", {1, 1, 1, 1, 1, 1}},
			     {"P", "1", "x", "r3", {2, 2, 2, 1, 1, 1}}, {"P", "2", "x", "r1", {2, 2, 2, 3, 3, 3}},
			     {"P", "2", "x", "r2", {3, 3, 3, 3, 3, 3}}, {"P", "2", "x", "r3", {5, 5, 5, 3, 3, 3}}};
	struct run r;
	score(&r, straight, p, 6);
	assert_true(fabs(cz_result_change(&r.results, 1, 0)->linked_t - 2 * sqrt(3)) < 1e-12);
	assert_true(isnan(cz_result_change(&r.results, 1, 1)->linked_t) && cz_result_change(&r.results, 1, 1)->linked_mean == 2);
	end(&r);
}

/* Nobody moved; the party that scored low stayed away. */
static void who_stays_away_changes_nothing(void **state)
{
	(void)state;
	struct person p[18];
	struct run r;
	for (int i = 0; i < 18; i++) {
		bool low = i % 9 < 3, later = i >= 9;
		int v = low && !later ? 1 : 4 + i % 2;
		p[i] = (struct person){"P", {later ? '2' : '1', 0}, {(char)(v == 1 ? 'z' : 'w' + i % 2), 0}, "", {v, v, v, v, v, v}};
	}
	score(&r, straight, p, 18);
	const struct cz_change *c = cz_result_change(&r.results, 1, 0);
	assert_true(c->partial);
	assert_true(fabs(c->difference) < 1e-9); /* w and x say what they said */
	assert_true(isnan(c->real));
	end(&r);
}

static const struct cz_value *ten_of_each(const void *ctx, struct cz_str partnership)
{
	(void)partnership;
	return ctx;
}

/* One invited party stays silent in the first wave, in the second, in both, or is not invited: the change is that of the others,
 * as sure as if there were no others, unless nobody knows what that party thought in either wave. */
static void silence_widens_both_sides_or_neither(void **state)
{
	(void)state;
	static struct cz_member party[] = {{{"w", 1}, {.kind = CZ_INT, .whole = 10}}, {{"z", 1}, {.kind = CZ_INT, .whole = 10}}};
	double width[4];
	for (int missed = 0; missed < 4; missed++) {
		const struct cz_value invited = {.kind = CZ_OBJECT, .n = missed < 3 ? 2 : 1, .member = party};
		struct cz_err err = CZ_ERR_INIT;
		struct run r;
		begin(&r, straight);
		for (int i = 0; i < 16; i++) {
			int wave = i / 8, v = 2 + i % 3;
			if (i % 8 < 5)
				add(&r.tally, &(struct person){"P", {(char)('1' + wave), 0}, "w", "", {v + 1, v, v, v, v, v}});
			else if (missed < 2 && wave != missed)
				add(&r.tally, &(struct person){"P", {(char)('1' + wave), 0}, "z", "", {v, v, v, v, v, v}});
		}
		assert_int_equal(cz_tally_finish(&r.tally, &err), 0);
		assert_int_equal(cz_results_make(&r.results, &r.tally, CZ_INTERVAL_MLCI, ten_of_each, &invited, &err), 0);
		const struct cz_change *c = cz_result_change(&r.results, 1, 0);
		assert_int_equal(c->partial, missed < 2);
		width[missed] = c->interval.high - c->interval.low;
		end(&r);
	}
	assert_true(width[3] > 0 && fabs(width[0] - width[3]) < 1e-9 && fabs(width[1] - width[3]) < 1e-9);
	assert_true(width[2] > width[3] + 0.1);
}

/* The tenth wave comes after the ninth, and of names without a number nobody can tell. */
static void waves_are_in_the_order_of_their_numbers(void **state)
{
	(void)state;
	struct person p[] = {{"P", "2026-10", "x", "", {4, 4, 4}}, {"P", "2026-9", "x", "", {2, 2, 2}}};
	struct run r;
	score(&r, straight, p, 2);
	const struct cz_change *c = cz_result_change(&r.results, 1, 0);
	assert_true(c->difference == 2);
	end(&r);
	strcpy(p[0].wave, "eindmeting");
	strcpy(p[1].wave, "nulmeting");
	score(&r, straight, p, 2);
	assert_null(cz_result_change(&r.results, 0, 0));
	assert_null(cz_result_change(&r.results, 1, 0));
	end(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_of_the_same_people_stays_on_the_scale),
		cmocka_unit_test(a_change_in_standard_errors),
		cmocka_unit_test(who_stays_away_changes_nothing),
		cmocka_unit_test(silence_widens_both_sides_or_neither),
		cmocka_unit_test(waves_are_in_the_order_of_their_numbers),
	};
	return cmocka_run_group_tests_name("score/change", tests, NULL, NULL);
}
