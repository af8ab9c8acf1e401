#include "../unit.h"

#include "score/exact.h"
#include "score/instrument.h"
#include "score/interval.h"
#include "score/many.h"
#include <math.h>
#include <stdlib.h>

/* Small examples from print, each with its source and the figure that stands there; beside it more digits, as R gives them. */

static void close_to(double got, double want, double tolerance)
{
	if (!(fabs(got - want) <= tolerance * fmax(1, fabs(want))))
		fail_msg("got %.17g, want %.17g", got, want);
}

static const double nine = 1e-9;

static struct cz_sample sample_of(const int *x, size_t n)
{
	struct cz_sample s = {calloc(n, sizeof *s.v), n, n};
	assert_non_null(s.v);
	for (size_t i = 0; i < n; i++)
		s.v[i] = (struct cz_point){.sum = x[i], .of = 1, .count = 1};
	cz_sample_sort(&s);
	return s;
}

static void compare(const int *x, size_t nx, const int *y, size_t ny, double p, double superiority, double g)
{
	struct cz_sample a = sample_of(x, nx), b = sample_of(y, ny);
	close_to(cz_exact_means(&a, &b).p, p, nine);
	close_to(cz_superiority(&a, &b), superiority, nine);
	close_to(cz_hedges_g(&a, &b), g, nine);
	free(a.v);
	free(b.v);
}

/* Henderson and Velleman (1981), R's mtcars: miles per gallon in tenths, automatic against manual. R's perm.test, and effectsize. */
static void cars_by_gearbox(void **state)
{
	(void)state;
	static const int manual[] = {210, 210, 228, 324, 304, 339, 273, 260, 304, 158, 197, 150, 214};
	static const int automatic[] = {214, 187, 181, 143, 244, 228, 192, 178, 164, 173, 152, 104, 104, 147, 215, 155, 152, 133, 192};
	compare(manual, 13, automatic, 19, 0.0002764717871479007, 0.8299595141700404, 1.4406354024018546);
}

/* Bergmann, Ludbrook and Spooren (2000): 12 rats and 12 on a rotating rod; p = .0373, in the help of R's coin. */
static void rats_on_a_rod(void **state)
{
	(void)state;
	static const int control[] = {300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300, 300};
	static const int treated[] = {22, 300, 75, 271, 300, 18, 300, 300, 163, 300, 300, 300};
	compare(control, 12, treated, 12, 0.037267080745341616, 0.7083333333333334, 0.9214714905);
}

/* Hothorn (1992): the liver enzyme ASAT of 19 rats without and 15 with a compound, in hundredths; R's exactRankTests. */
static void liver_values(void **state)
{
	(void)state;
	static const int control[] = {133, 178, 153, 195, 183, 147, 187, 155, 258, 217, 197, 162, 225, 353, 292, 178, 222, 255, 275};
	static const int compound[] = {153, 175, 212, 283, 258, 237, 292, 208, 301, 267, 208, 225, 308, 201, 158};
	compare(control, 19, compound, 15, 0.2153549298104096, 0.3508771929824561, -0.4261397011859083);
}

/* Student's sleep data (1908) as Cushny and Peebles had them: the same ten people, in tenths of an hour. R's t.test(paired) gives
 * t = 4.0621; of 1024 sign patterns 4 are as extreme. */
static void sleepers_twice(void **state)
{
	(void)state;
	static const int64_t gain[] = {12, 24, 13, 13, 0, 10, 18, 8, 46, 14};
	struct cz_group g = {.n = 10};
	double p;
	assert_true(cz_exact_signs(gain, 10, &p));
	close_to(p, 4.0 / 1024, nine);
	for (int i = 0; i < 10; i++)
		g.mean += (double)gain[i] / 100;
	for (int i = 0; i < 10; i++)
		g.variance += pow((double)gain[i] / 10 - g.mean, 2) / 9;
	close_to(g.mean / cz_interval_t((struct cz_scale){-10, 10}, g).se, 4.062127683382037, nine);
}

/* Benjamini and Hochberg (1995), 15 p-values: theirs rejects four at .05, Holm's and Bonferroni's three. */
static void fifteen_tests(void **state)
{
	(void)state;
	static const double given[] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
				       0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
	double holm[16], found[16];
	int rejected[2] = {0, 0};
	for (int i = 0; i < 16; i++)
		holm[i] = found[i] = i < 15 ? given[i] : NAN;
	assert_true(cz_holm(holm, 16) && cz_false_discovery(found, 16));
	for (int i = 0; i < 15; i++) {
		rejected[0] += holm[i] <= 0.05;
		rejected[1] += found[i] <= 0.05;
	}
	assert_int_equal(rejected[0], 3);
	assert_int_equal(rejected[1], 4);
	close_to(found[3], 0.035625, nine);
	close_to(found[5], 0.06385714285714286, nine);
	assert_true(isnan(found[15]));
}

/* Jacobson and Truax (1991): 32.5 before and 47.5 after, deviation 7.5, reliability .80: 3.35, 4.74 and 3.16. */
static void one_couple_changes(void **state)
{
	(void)state;
	double error = cz_instrument_error(7.5, 0.80);
	close_to(error, 3.354101966249684, nine);
	close_to(sqrt(2) * error, 4.743416490252568, nine);
	close_to(cz_instrument_reliable_change(32.5, 47.5, error), 3.16227766016838, nine);
}

/* Groups whose means have given variances: with variance 1 inside, the number of people is one over it. */
static void of_variance(struct cz_many_group *g, double mean, double variance)
{
	*g = (struct cz_many_group){.n = 1 / variance, .mean = mean, .variance = 1};
}

/* Rubin (1981), coaching in eight schools: nothing between them to be told from chance, 7.7 with error 4.1. In hundredths. */
static void eight_schools(void **state)
{
	(void)state;
	static const double effect[] = {28, 8, -3, 7, -1, 1, 18, 12}, error[] = {15, 10, 16, 11, 9, 11, 10, 18};
	struct cz_many_group g[8];
	struct cz_many m;
	for (int i = 0; i < 8; i++)
		of_variance(&g[i], effect[i] / 100, error[i] * error[i] / 10000);
	cz_many_of(g, 8, &m);
	close_to(m.tau2, 0, nine);
	close_to(100 * m.mean, 7.685616724956035, nine);
	close_to(100 * m.error, 4.071919158402296, nine);
	for (int i = 0; i < 8; i++)
		close_to(g[i].shrunk, m.mean, nine);
}

/* Efron and Morris (1975), 18 batters after 45 times at bat. They print .212 for their factor 1 - (k - 3) v / S and so .294 for Clemente
 * and .242 for Alvis; DerSimonian and Laird have k - 1 for k - 3, from the same S. */
static void batters(void **state)
{
	(void)state;
	static const double average[] = {.400, .378, .356, .333, .311, .311, .289, .267, .244, .244, .222, .222, .222, .222, .222, .200, .178, .156};
	struct cz_many_group g[18];
	struct cz_many m;
	double mean = 0, all = 0;
	for (int i = 0; i < 18; i++)
		mean += average[i] / 18;
	for (int i = 0; i < 18; i++)
		of_variance(&g[i], average[i], mean * (1 - mean) / 45);
	cz_many_of(g, 18, &m);
	double factor = (g[0].shrunk - mean) / (average[0] - mean), theirs = 1 - (1 - factor) * 15 / 17;
	close_to(theirs, 0.212, 0.0005);
	close_to(mean + theirs * (.400 - mean), 0.294, 0.0005);
	close_to(mean + theirs * (.156 - mean), 0.242, 0.0005);
	for (int i = 0; i < 18; i++)
		all += g[i].rank;
	close_to(all, 18 * 19 / 2.0, nine); /* whatever the spread, ranks share out the places */
	assert_true(g[0].rank > g[17].rank && g[0].rank_low < g[0].rank && g[0].rank_high <= 18);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cars_by_gearbox), cmocka_unit_test(rats_on_a_rod),      cmocka_unit_test(liver_values),
		cmocka_unit_test(sleepers_twice),  cmocka_unit_test(fifteen_tests),      cmocka_unit_test(one_couple_changes),
		cmocka_unit_test(eight_schools),   cmocka_unit_test(batters),
	};
	return cmocka_run_group_tests_name("score/published", tests, NULL, NULL);
}
