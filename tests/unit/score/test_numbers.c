#include "../unit.h"

#include "score/agree.h"
#include "score/exact.h"
#include "score/instrument.h"
#include "score/interval.h"
#include "score/many.h"
#include "score/special.h"
#include <math.h>
#include <stdlib.h>

/* Published and recomputed figures; sources beside them. */

static void close_to(double got, double want, double tolerance)
{
	if (!(fabs(got - want) <= tolerance * fmax(1, fabs(want))))
		fail_msg("got %.17g, want %.17g", got, want);
}

static const double nine = 1e-9;

static void distributions_are_those_of_r(void **state)
{
	(void)state;
	close_to(cz_qt(0.975, 1), 12.706204736174694, nine);
	close_to(cz_qt(0.975, 2), 4.302652729749462, nine);
	close_to(cz_qt(0.95, 1), 6.313751514675038, nine);
	close_to(cz_pt(-3.1, 6), 0.010558236804178231, nine);
	close_to(cz_pt(-1.860813467486853, 6), 0.05604864532068978, nine);
	close_to(cz_qnorm(0.001), -3.090232306167813, nine);
	close_to(cz_qnorm(0.975), 1.959963984540054, nine);
	close_to(cz_pnorm(-8), 6.220960574271785e-16, nine);
	close_to(cz_pbeta(0.1, 2, 3), 0.0523, nine);
	close_to(cz_pbeta(0.9, 10, 2), 0.6973568802, nine);
	close_to(cz_hedges_j(2), 0.5641895835477563, nine);
	close_to(cz_hedges_j(7), 0.8882029076727512, nine);
	close_to(cz_qf(0.025, 4, 8), 0.11136377801442876, nine);
}

static struct cz_group group_of(const double *x, size_t n, double invited)
{
	struct cz_group g = {.n = (double)n, .invited = invited};
	for (size_t i = 0; i < n; i++)
		g.mean += x[i] / (double)n;
	for (size_t i = 0; i < n && n > 1; i++)
		g.variance += (x[i] - g.mean) * (x[i] - g.mean) / (double)(n - 1);
	return g;
}

static const struct cz_scale likert = {1, 5};

static void mlci(const double *x, size_t n, double invited, double low, double high)
{
	struct cz_interval i = cz_interval_mlci(likert, group_of(x, n, invited));
	close_to(i.low, low, nine);
	close_to(i.high, high, nine);
}

/* Own definition, computed independently in R and Python. */
static void intervals_hold(void **state)
{
	(void)state;
	static const double five[] = {5, 5, 5, 5}, one[] = {4.2}, low[] = {1, 1, 1}, mixed[] = {3.4, 4, 4.2, 2.8, 3.6};
	mlci(five, 4, 0, 4.033790333747648, 5);
	mlci(one, 1, 0, 1.3784917035760227, 4.924661747610232);
	mlci(low, 3, 0, 1, 2.446160121665365);
	mlci(mixed, 5, 0, 2.7620132479212067, 4.181966388381645);
	mlci(mixed, 5, 6, 3.277308817187872, 3.87428760626021);
	mlci(mixed, 5, 5, 3.6, 3.6);
	assert_true(isnan(cz_interval_mlci(likert, group_of(NULL, 0, 0)).low));
	/* Student's sleep data, group 1: R's t.test gives -0.5297804 and 2.0297804 */
	static const double sleep[] = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
	struct cz_interval t = cz_interval_t((struct cz_scale){-10, 10}, group_of(sleep, 10, 0));
	close_to(t.low, -0.5297804135262323, nine);
	close_to(t.high, 2.0297804135262325, nine);
}

static void parties_weigh_the_same(void **state)
{
	(void)state;
	static const double a[] = {4, 4.2, 3.8, 4.4, 4, 3.6, 4.8, 4.2}, b[] = {2.4, 3}, c[] = {3.2, 3.8, 2.6, 4, 3.4};
	struct cz_group p[] = {group_of(a, 8, 0), group_of(b, 2, 0), group_of(c, 5, 0)};
	double mean;
	struct cz_interval i = cz_interval_equal(likert, p, 3, &mean);
	close_to(mean, 3.408333333333333, nine);
	close_to(i.se, 0.22417738865903766, nine);
	close_to(i.df, 7.614202086055863, nine);
	close_to(i.low, 2.85793065599323, nine);
	close_to(i.high, 3.878953031453051, nine);
	p[0].invited = 10, p[1].invited = 3, p[2].invited = 5;
	i = cz_interval_equal(likert, p, 3, &mean);
	close_to(i.low, 3.1022643321203422, nine);
	close_to(i.high, 3.691525189006413, nine);
	p[0].weight = 2; /* computed in R from the same definition */
	i = cz_interval_equal(likert, p, 3, &mean);
	close_to(mean, 3.5875, nine);
	close_to(i.se, 0.09073499629046082, nine);
	close_to(i.df, 6.077023803410967, nine);
	close_to(i.low, 3.355957553168528, nine);
	close_to(i.high, 3.797035968108136, nine);
	struct cz_interval d = cz_interval_difference(likert, group_of(a, 8, 0), group_of(b, 2, 0));
	close_to(d.low, -0.1122161979832148, nine);
	close_to(d.high, 2.9622161979832144, nine);
	struct cz_interval bounds = cz_interval_bounds(likert, group_of(a, 8, 10));
	close_to(bounds.low, 3.5, nine);
	close_to(bounds.high, 4.3, nine);
}

/* Everybody of two parties answered, nobody of the third: what the third thinks is not known to the last digit. */
static void a_silent_party_lets_no_interval_shrink(void **state)
{
	(void)state;
	static const double a[] = {4, 3, 5}, b[] = {2, 3, 4};
	struct cz_group g[] = {group_of(a, 3, 3), group_of(b, 3, 3), {.n = 0, .invited = 50}}, unknown[] = {group_of(a, 3, 0), group_of(b, 3, 0)};
	double mean;
	struct cz_interval all = cz_interval_equal(likert, g, 2, &mean), silent = cz_interval_equal(likert, g, 3, &mean);
	struct cz_interval open = cz_interval_equal(likert, unknown, 2, &mean);
	assert_true(all.low == all.high);
	close_to(silent.low, open.low, nine);
	close_to(silent.high, open.high, nine);
	assert_true(cz_interval_equal_t(likert, g, 3, &mean).low < mean);
	assert_true(cz_interval_change(likert, g, 3, g, 3).high > 0);
}

static struct cz_sample sample_of(const int *x, size_t n)
{
	struct cz_sample s = {calloc(n ? n : 1, sizeof *s.v), n, n};
	for (size_t i = 0; i < n; i++)
		s.v[i] = (struct cz_point){.sum = x[i], .of = 1, .count = 1};
	return s;
}

static void exact_tests_are_exact(void **state)
{
	(void)state;
	static const int x[] = {4, 5, 4, 5, 3}, y[] = {2, 3, 1, 2};
	struct cz_sample a = sample_of(x, 5), b = sample_of(y, 4);
	close_to(cz_exact_means(&a, &b).p, 0.0238095238095238, nine);
	close_to(cz_hedges_g(&a, &b), 2.359735209726905, nine);
	close_to(cz_superiority(&a, &b), 0.975, nine);
	free(a.v);
	free(b.v);
	/* Darwin's Zea mays in eighths of an inch, as Fisher (1935) has it: 1726 of 32768 sign patterns */
	static const int64_t maize[] = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
	double p;
	assert_true(cz_exact_signs(maize, 15, &p));
	close_to(p, 1726.0 / 32768, nine);
	/* Student's sleep data, in tenths: exactRankTests gives 0.08144796 */
	static const int g1[] = {7, -16, -2, -12, -1, 34, 37, 8, 0, 20}, g2[] = {19, 8, 11, 1, -1, 44, 55, 16, 46, 34};
	a = sample_of(g1, 10), b = sample_of(g2, 10);
	close_to(cz_exact_means(&a, &b).p, 0.08144796380090498, nine);
	close_to(cz_superiority(&a, &b), 0.255, nine);
	free(a.v);
	free(b.v);
}

/* All subsets one by one. */
static double by_enumeration(const int64_t *z, size_t n, size_t first, double *least)
{
	int64_t sum = 0, own = 0, most = 0, beyond = 0, extreme = 0, all = 0;
	for (size_t i = 0; i < n; i++) {
		sum += z[i];
		own += i < first ? z[i] : 0;
	}
	int64_t observed = llabs((int64_t)n * own - (int64_t)first * sum);
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t set = 0; set < (uint32_t)1 << n; set++) {
			if ((size_t)__builtin_popcount(set) != first)
				continue;
			int64_t s = 0;
			for (size_t i = 0; i < n; i++)
				s += set >> i & 1 ? z[i] : 0;
			int64_t far = llabs((int64_t)n * s - (int64_t)first * sum);
			if (pass == 0) {
				all++;
				beyond += far >= observed;
				most = far > most ? far : most;
			} else {
				extreme += far == most;
			}
		}
	*least = (double)extreme / (double)all;
	return (double)beyond / (double)all;
}

static uint32_t chance = 1;

static int below(int n)
{
	chance = chance * 1664525u + 1013904223u;
	return (int)(chance >> 16) % n;
}

/* All sizes from 1 against 1 to 10 against 10: answers to one item, with many ties, and means of two to four items; and of 16 and
 * 20 items of which half or more were answered, so that hardly two people share a measure. */
static void counting_equals_enumeration(void **state)
{
	static const int items[][2] = {{1, 1}, {2, 4}, {8, 16}, {10, 20}};
	(void)state;
	for (size_t na = 1; na <= 10; na++)
		for (size_t nb = 1; nb <= 10; nb++)
			for (size_t kind = 0; kind < CZ_COUNT(items); kind++) {
				struct cz_point v[20];
				int64_t z[20];
				double least;
				for (size_t i = 0; i < na + nb; i++) {
					int of = items[kind][0] + below(items[kind][1] - items[kind][0] + 1), sum = of + below(4 * of + 1);
					v[i] = (struct cz_point){.sum = sum, .of = (uint16_t)of, .count = 1};
					z[i] = sum * (INT64_C(232792560) / of); /* 1 to 20 divide it */
				}
				struct cz_sample a = {v, na, na}, b = {v + na, nb, nb};
				struct cz_exact e = cz_exact_means(&a, &b);
				assert_true(e.exact);
				close_to(e.p, by_enumeration(z, na + nb, na, &least), nine);
				close_to(e.p_min, least, nine);
			}
}

/* Far more ways than can be looked at one by one: the normal law, which must not promise more than there is. */
static void no_p_lies_below_the_smallest(void **state)
{
	(void)state;
	struct cz_point v[4] = {{.sum = 11, .of = 11, .count = 1}, {.sum = 13, .of = 13, .count = 799}, {.sum = 78, .of = 17, .count = 2},
				{.sum = 69, .of = 19, .count = 1}};
	struct cz_sample a = {v, 2, 2}, b = {v + 2, 2, 2};
	struct cz_exact e = cz_exact_means(&a, &b);
	assert_false(e.exact);
	assert_true(e.p >= e.p_min && e.p_min > 0);
}

/* Every pattern of signs one by one, up to ten differences, zeros among them. */
static void signs_equal_enumeration(void **state)
{
	(void)state;
	for (int n = 1; n <= 10; n++)
		for (int turn = 0; turn < 20; turn++) {
			int64_t d[10], own = 0;
			int beyond = 0;
			double p;
			for (int i = 0; i < n; i++) {
				d[i] = below(15) - 7;
				own += d[i];
			}
			for (int set = 0; set < 1 << n; set++) {
				int64_t s = 0;
				for (int i = 0; i < n; i++)
					s += set >> i & 1 ? llabs(d[i]) : -llabs(d[i]);
				beyond += llabs(s) >= llabs(own);
			}
			assert_true(cz_exact_signs(d, (size_t)n, &p));
			close_to(p, (double)beyond / (1 << n), nine);
		}
}

static void agreement_has_its_edges(void **state)
{
	(void)state;
	static const uint32_t same[] = {0, 0, 10, 0, 0}, polar[] = {10, 0, 0, 0, 10}, even[] = {4, 4, 4, 4, 4}, skew[] = {0, 1, 3, 9, 7},
			      help[] = {30, 40, 210, 130, 530, 50, 10}, one[] = {0, 1, 0, 0, 0};
	close_to(cz_agree_eijk((struct cz_counts){same, 5}), 1, nine);
	close_to(cz_agree_eijk((struct cz_counts){polar, 5}), -1, nine);
	close_to(cz_agree_eijk((struct cz_counts){even, 5}), 0, nine);
	close_to(cz_agree_eijk((struct cz_counts){skew, 5}), 0.6, nine);
	close_to(cz_agree_eijk((struct cz_counts){help, 7}), 0.6113333333333333, nine); /* the agrmt package's own example */
	close_to(cz_agree_rwg(&(struct cz_counts){same, 5}, 1), 1, nine);
	close_to(cz_agree_rwg(&(struct cz_counts){polar, 5}, 1), 0, nine);
	assert_true(isnan(cz_agree_rwg(&(struct cz_counts){one, 5}, 1)));
	close_to(cz_agree_ad(&(struct cz_counts){polar, 5}, 1), 2, nine);
}

/* Shrout and Fleiss (1979), four judges, six targets: ICC(1,1) .17, ICC(1,4) .44. */
static void partnerships_side_by_side(void **state)
{
	(void)state;
	static const double rating[6][4] = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
	struct cz_many_group g[6];
	struct cz_many m;
	for (int i = 0; i < 6; i++) {
		struct cz_group q = group_of(rating[i], 4, 0);
		g[i] = (struct cz_many_group){.n = 4, .mean = q.mean, .variance = q.variance};
	}
	cz_many_of(g, 6, &m);
	close_to(m.icc1, 0.1657417684054754, nine);
	close_to(m.icc2, 0.4427971336792686, nine);
	close_to(m.icc1_low, -0.13293232487475098, nine);
	close_to(m.icc1_high, 0.722560062328121, nine);
}

/* R's attitude data: rating .. advance, 30 departments (Chatterjee and Price 1977). psych::alpha prints 0.84. */
static void alpha_of_attitude(void **state)
{
	(void)state;
	static const int x[30][7] = {
		{43, 51, 30, 39, 61, 92, 45}, {63, 64, 51, 54, 63, 73, 47}, {71, 70, 68, 69, 76, 86, 48}, {61, 63, 45, 47, 54, 84, 35},
		{81, 78, 56, 66, 71, 83, 47}, {43, 55, 49, 44, 54, 49, 34}, {58, 67, 42, 56, 66, 68, 35}, {71, 75, 50, 55, 70, 66, 41},
		{72, 82, 72, 67, 71, 83, 31}, {67, 61, 45, 47, 62, 80, 41}, {64, 53, 53, 58, 58, 67, 34}, {67, 60, 47, 39, 59, 74, 41},
		{69, 62, 57, 42, 55, 63, 25}, {68, 83, 83, 45, 59, 77, 35}, {77, 77, 54, 72, 79, 77, 46}, {81, 90, 50, 72, 60, 54, 36},
		{74, 85, 64, 69, 79, 79, 63}, {65, 60, 65, 75, 55, 80, 60}, {65, 70, 46, 57, 75, 85, 46}, {50, 58, 68, 54, 64, 78, 52},
		{50, 40, 33, 34, 43, 64, 33}, {64, 61, 52, 62, 66, 80, 41}, {53, 66, 52, 50, 63, 80, 37}, {40, 37, 42, 58, 50, 57, 49},
		{63, 54, 42, 48, 66, 75, 33}, {66, 77, 66, 63, 88, 76, 72}, {78, 75, 58, 74, 80, 78, 49}, {48, 57, 44, 45, 51, 83, 38},
		{85, 85, 71, 71, 77, 74, 55}, {82, 82, 39, 59, 64, 78, 39},
	};
	int64_t n[49] = {0}, sum[49] = {0}, product[49] = {0};
	struct cz_instrument out;
	for (int r = 0; r < 30; r++)
		for (int i = 0; i < 7; i++)
			for (int j = 0; j < 7; j++) {
				n[i * 7 + j]++;
				sum[i * 7 + j] += x[r][i];
				product[i * 7 + j] += x[r][i] * x[r][j];
			}
	cz_instrument_of(30, true, &(struct cz_moments){7, n, sum, product}, &out);
	close_to(out.alpha, 0.8431427695647599, nine);
	close_to(out.low, 0.7393756856431073, nine);
	close_to(out.high, 0.9157730721599816, nine);
	close_to(out.lambda2, 0.8602724542174539, nine);
	close_to(out.item[0].rest, 0.6712620572236645, nine);
	close_to(out.item[0].alpha_without, 0.8097602063089214, nine);
	close_to(out.mean_r, 0.42690664264971706, nine);
	close_to(out.standardised, 0.8390838030295106, nine);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distributions_are_those_of_r), cmocka_unit_test(intervals_hold),
		cmocka_unit_test(parties_weigh_the_same),       cmocka_unit_test(exact_tests_are_exact),
		cmocka_unit_test(counting_equals_enumeration),  cmocka_unit_test(signs_equal_enumeration),
		cmocka_unit_test(a_silent_party_lets_no_interval_shrink),
		cmocka_unit_test(no_p_lies_below_the_smallest),
		cmocka_unit_test(agreement_has_its_edges),      cmocka_unit_test(partnerships_side_by_side),
		cmocka_unit_test(alpha_of_attitude),
	};
	return cmocka_run_group_tests_name("score/numbers", tests, NULL, NULL);
}
