#include "../unit.h"

#include "run.h"
#include <math.h>

/* Where means are going over the waves. */

static void close_to(double got, double want)
{
	if (!(fabs(got - want) <= 1e-9))
		fail_msg("got %.17g, want %.17g", got, want);
}

static struct cz_trend trend_of(const double *mean, size_t n)
{
	struct cz_trend t;
	assert_true(cz_trend_make(mean, n, &t));
	return t;
}

/* R: lm(mean ~ wave) with its standard error, and the median of the slopes of all pairs, with waves 1 to 5. */
static void five_waves_as_r_has_them(void **state)
{
	(void)state;
	static const double mean[] = {3.2, 3.4, 3.3, 3.7, 3.9};
	const struct cz_trend t = trend_of(mean, 5);
	close_to(t.slope, 0.17);
	close_to(t.se, 0.041231056256176644);
	close_to(t.theil_sen, 0.17083333333333328);
}

static void fewer_than_five_have_no_trend(void **state)
{
	(void)state;
	static const double mean[] = {3.2, 3.4, NAN, 3.7, 3.9};
	for (size_t n = 0; n <= 5; n++) {
		const struct cz_trend t = trend_of(mean, n);
		assert_true(isnan(t.slope) && isnan(t.se) && isnan(t.theil_sen));
	}
}

/* Of points on a line every slope is that of the line, though a wave between them is missing. */
static void a_wave_without_answers_keeps_its_place(void **state)
{
	(void)state;
	static const double mean[] = {NAN, 1.5, NAN, 2, 2.25, 2.5, NAN, 3};
	const struct cz_trend t = trend_of(mean, 8);
	close_to(t.slope, 0.25);
	close_to(t.se, 0);
	close_to(t.theil_sen, 0.25);
}

/* A third of a point is no sum of halves: what is level is level to the last digit. */
static void what_never_moves_has_no_slope(void **state)
{
	(void)state;
	double mean[7];
	for (size_t i = 0; i < 7; i++)
		mean[i] = 10.0 / 3;
	const struct cz_trend t = trend_of(mean, 7);
	assert_true(t.slope == 0 && t.se == 0 && t.theil_sen == 0);
}

static void one_odd_wave_turns_the_line_only(void **state)
{
	(void)state;
	static const double mean[] = {2, 2.25, 2.5, 2.75, 3, 3.25, 1};
	const struct cz_trend t = trend_of(mean, 7);
	assert_true(t.slope < 0.1);
	close_to(t.theil_sen, 0.25);
}

static void the_longest_row(void **state)
{
	(void)state;
	static double mean[CZ_TREND_MOST];
	for (size_t i = 0; i < CZ_TREND_MOST; i++)
		mean[i] = 1 + (double)i / 1000;
	const struct cz_trend t = trend_of(mean, CZ_TREND_MOST);
	close_to(t.slope, 0.001);
	close_to(t.theil_sen, 0.001);
}

/* A partnership */

enum { WAVES = 6, PEOPLE = 4 };

/* The same four people in every wave, who score 1, 2, 2, 3, 4 and 4 on one aspect; two of a party, and two of another a point higher. */
static size_t six_waves(struct person *p)
{
	static const int level[WAVES] = {1, 2, 2, 3, 4, 4};
	size_t n = 0;
	for (int w = 0; w < WAVES; w++)
		for (int i = 0; i < PEOPLE; i++) {
			int v = level[w] + i / 2;
			p[n++] = (struct person){"P", {'2', '0', '2', (char)('0' + w), 0}, {i < 2 ? 'x' : 'y', 0}, {'r', (char)('0' + i), 0}, {v, v, v}};
		}
	return n;
}

/* The reference is sums by hand: with x from 1 to 6, sum (x - 3.5)(y - mean y) = 11 and sum (x - 3.5)^2 = 17.5. */
static void the_last_wave_tells_where_all_were_going(void **state)
{
	(void)state;
	struct person p[WAVES * PEOPLE], turned[WAVES * PEOPLE];
	struct run r;
	size_t n = six_waves(p);
	for (size_t i = 0; i < n; i++)
		turned[i] = p[(i * 7) % n];
	for (int way = 0; way < 2; way++) {
		score(&r, straight, way ? turned : p, n);
		const struct cz_course *c = cz_result_course(&r.results, WAVES - 1, 0);
		assert_non_null(c);
		assert_int_equal(c->waves, WAVES);
		assert_int_equal(c->from, 0);
		assert_false(c->partial);
		close_to(c->trend.slope, 11 / 17.5);
		for (size_t g = 0; g + 1 < WAVES; g++)
			assert_null(cz_result_course(&r.results, g, 0));
		assert_null(cz_result_course(&r.results, WAVES - 1, 1)); /* nobody answered the other aspect */
		end(&r);
	}
}

/* Nobody moves, and the party that scores low comes in three waves of five. */
static void who_comes_and_goes_makes_no_trend(void **state)
{
	(void)state;
	struct person p[WAVES * PEOPLE];
	struct run r;
	size_t n = 0;
	for (int w = 0; w < 5; w++)
		for (int i = 0; i < (w < 3 ? 2 : 1); i++)
			p[n++] = (struct person){"P", {(char)('1' + w), 0}, {i ? 'x' : 'y', 0}, "", {i ? 1 : 4, 4, i ? 1 : 4}};
	score(&r, straight, p, n);
	const struct cz_course *c = cz_result_course(&r.results, 4, 0);
	assert_non_null(c);
	assert_true(c->partial && c->waves == 5);
	assert_true(c->trend.slope == 0 && c->trend.theil_sen == 0);
	end(&r);
	strcpy(p[n - 1].party, "z"); /* now no party was always there */
	score(&r, straight, p, n);
	c = cz_result_course(&r.results, 4, 0);
	assert_true(c->partial && c->waves == 5 && isnan(c->trend.slope));
	end(&r);
}

/* Four waves are too few, and a nulmeting among six may have come anywhere. */
static void waves_without_an_order_have_no_trend(void **state)
{
	(void)state;
	struct person p[WAVES * PEOPLE];
	struct run r;
	size_t n = six_waves(p);
	score(&r, straight, p, 4 * PEOPLE);
	assert_null(cz_result_course(&r.results, 3, 0));
	end(&r);
	for (size_t i = 0; i < PEOPLE; i++)
		strcpy(p[i].wave, "nulmeting");
	score(&r, straight, p, n);
	for (size_t g = 0; g < WAVES; g++)
		assert_null(cz_result_course(&r.results, g, 0));
	end(&r);
}

/* No more than CZ_TREND_MOST are looked at: the five before them, far off, turn nothing. */
static void of_very_many_waves_the_last_count(void **state)
{
	(void)state;
	enum { MANY = CZ_TREND_MOST + 5 };
	static struct person p[MANY];
	struct run r;
	for (int w = 0; w < MANY; w++) {
		int v = w < 5 ? 5 : 2;
		p[w] = (struct person){"P", "", "x", "", {v, v, v}};
		snprintf(p[w].wave, sizeof p[w].wave, "%d", w + 1);
	}
	score(&r, straight, p, MANY);
	const struct cz_course *c = cz_result_course(&r.results, MANY - 1, 0);
	assert_non_null(c);
	assert_true(c->from == 5 && c->waves == CZ_TREND_MOST);
	assert_true(c->trend.slope == 0 && c->trend.theil_sen == 0);
	end(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_waves_as_r_has_them),
		cmocka_unit_test(fewer_than_five_have_no_trend),
		cmocka_unit_test(a_wave_without_answers_keeps_its_place),
		cmocka_unit_test(what_never_moves_has_no_slope),
		cmocka_unit_test(one_odd_wave_turns_the_line_only),
		cmocka_unit_test(the_longest_row),
		cmocka_unit_test(the_last_wave_tells_where_all_were_going),
		cmocka_unit_test(who_comes_and_goes_makes_no_trend),
		cmocka_unit_test(waves_without_an_order_have_no_trend),
		cmocka_unit_test(of_very_many_waves_the_last_count),
	};
	return cmocka_run_group_tests_name("score/trend", tests, NULL, NULL);
}
