#include "score/exact.h"
#include "base/array.h"
#include "score/special.h"
#include <math.h>
#include <stdlib.h>

static int64_t gcd(int64_t a, int64_t b)
{
	while (b) {
		int64_t r = a % b;
		a = b;
		b = r;
	}
	return a < 0 ? -a : a;
}

/* Fractions become whole numbers from 0 on, without a common divisor. z has room for all people. */
struct pool {
	int64_t *z;
	size_t n, first; /* first: those of sample a */
	int64_t sum, sum_first;
};

static int64_t common_denominator(const struct cz_sample *a, const struct cz_sample *b)
{
	int64_t l = 1;
	for (size_t i = 0; i < a->k; i++)
		l = l / gcd(l, a->v[i].of) * a->v[i].of;
	for (size_t i = 0; i < b->k; i++)
		l = l / gcd(l, b->v[i].of) * b->v[i].of;
	return l;
}

static void lay_out(const struct cz_sample *s, int64_t l, struct pool *p)
{
	for (size_t i = 0; i < s->k; i++)
		for (uint32_t c = 0; c < s->v[i].count; c++)
			p->z[p->n++] = s->v[i].sum * (l / s->v[i].of);
}

static bool make_pool(const struct cz_sample *a, const struct cz_sample *b, struct pool *p)
{
	int64_t l = common_denominator(a, b), least = INT64_MAX, divisor = 0;
	p->z = cz_array_new((size_t)(cz_sample_n(a) + cz_sample_n(b)), sizeof *p->z);
	if (!p->z)
		return false;
	p->n = 0;
	lay_out(a, l, p);
	p->first = p->n;
	lay_out(b, l, p);
	for (size_t i = 0; i < p->n; i++)
		least = p->z[i] < least ? p->z[i] : least;
	for (size_t i = 0; i < p->n; i++)
		divisor = gcd(divisor, p->z[i] - least);
	p->sum = p->sum_first = 0;
	for (size_t i = 0; i < p->n; i++) {
		p->z[i] = divisor ? (p->z[i] - least) / divisor : 0;
		p->sum += p->z[i];
		p->sum_first += i < p->first ? p->z[i] : 0;
	}
	return true;
}

/* ways[k][s]: subsets of k people with sum s; row k begins at k * (most + 1). */
static double *count_subsets(const struct pool *p, size_t k_most, int64_t most)
{
	size_t width = (size_t)most + 1;
	double *ways = cz_array_new0((k_most + 1) * width, sizeof *ways);
	if (!ways)
		return NULL;
	ways[0] = 1;
	int64_t reached = 0;
	for (size_t i = 0; i < p->n; i++) {
		reached = reached + p->z[i] < most ? reached + p->z[i] : most;
		for (size_t k = k_most < i + 1 ? k_most : i + 1; k >= 1; k--)
			for (int64_t s = reached; s >= p->z[i]; s--)
				ways[k * width + (size_t)s] += ways[(k - 1) * width + (size_t)(s - p->z[i])];
	}
	return ways;
}

static struct cz_exact by_counting(const struct pool *p)
{
	struct cz_exact r = {NAN, NAN, true, false};
	int64_t n = (int64_t)p->n, n1 = (int64_t)p->first;
	double *ways = count_subsets(p, p->first, p->sum), *row = ways ? ways + p->first * ((size_t)p->sum + 1) : NULL;
	if (!ways) {
		r.no_memory = true;
		return r;
	}
	int64_t observed = llabs(n * p->sum_first - n1 * p->sum), most = 0;
	double all = 0, beyond = 0, extreme = 0;
	for (int64_t s = 0; s <= p->sum; s++)
		if (row[s] > 0 && llabs(n * s - n1 * p->sum) > most)
			most = llabs(n * s - n1 * p->sum);
	for (int64_t s = 0; s <= p->sum; s++) {
		int64_t far = llabs(n * s - n1 * p->sum);
		all += row[s];
		beyond += far >= observed ? row[s] : 0;
		extreme += far == most ? row[s] : 0;
	}
	r.p = beyond / all;
	r.p_min = extreme / all;
	free(ways);
	return r;
}

/* For hundreds of people: the same statistic, its permutation variance, and the normal law. */
static struct cz_exact by_normal_law(const struct pool *p)
{
	double n = (double)p->n, n1 = (double)p->first, mean = (double)p->sum / n, squares = 0;
	for (size_t i = 0; i < p->n; i++)
		squares += ((double)p->z[i] - mean) * ((double)p->z[i] - mean);
	double variance = squares / (n - 1) * n1 * (n - n1) / n;
	if (variance == 0)
		return (struct cz_exact){1, 1, true, false};
	double z = fabs((double)p->sum_first - n1 * mean) / sqrt(variance);
	return (struct cz_exact){2 * cz_pnorm(-z), 0, false, false};
}

struct cz_exact cz_exact_means(const struct cz_sample *a, const struct cz_sample *b)
{
	const double most_work = 4e8, most_people = 1000; /* doubles hold the counts to about a thousand people */
	struct pool p = {0};
	struct cz_exact r = {NAN, NAN, true, false};
	const struct cz_sample *small = cz_sample_n(a) <= cz_sample_n(b) ? a : b, *large = small == a ? b : a;
	if (!a->k || !b->k)
		return r;
	if (!make_pool(small, large, &p)) { /* two-sided: which side is first does not matter */
		r.no_memory = true;
		return r;
	}
	double work = (double)p.n * (double)p.first * (double)p.sum;
	r = work < most_work && (double)p.n <= most_people ? by_counting(&p) : by_normal_law(&p);
	free(p.z);
	return r;
}

bool cz_exact_signs(const int64_t *d, size_t n, double *p)
{
	const double most_work = 1e9;
	int64_t total = 0, plus = 0, divisor = 0;
	for (size_t i = 0; i < n; i++)
		divisor = gcd(divisor, d[i]);
	*p = n == 0 ? NAN : 1;
	if (divisor == 0)
		return true;
	for (size_t i = 0; i < n; i++) {
		total += llabs(d[i]) / divisor;
		plus += d[i] > 0 ? d[i] / divisor : 0;
	}
	*p = NAN;
	if ((double)total * (double)n > most_work)
		return true;
	double *ways = cz_array_new0((size_t)total + 1, sizeof *ways);
	if (!ways)
		return false;
	ways[0] = 1;
	int64_t reached = 0;
	double beyond = 0, all = 0;
	for (size_t i = 0; i < n; i++) {
		int64_t v = llabs(d[i]) / divisor;
		for (int64_t s = reached; s >= 0; s--) /* halved each time, so that many people do not overflow */
			ways[s] /= 2;
		for (int64_t s = reached; v && s >= 0; s--)
			ways[s + v] += ways[s];
		if (!v)
			for (int64_t s = 0; s <= reached; s++)
				ways[s] *= 2;
		reached += v;
	}
	for (int64_t s = 0; s <= total; s++) {
		all += ways[s];
		beyond += llabs(2 * s - total) >= llabs(2 * plus - total) ? ways[s] : 0;
	}
	free(ways);
	*p = beyond / all;
	return true;
}

double cz_superiority(const struct cz_sample *a, const struct cz_sample *b)
{
	double twice = 0, na = (double)cz_sample_n(a), nb = (double)cz_sample_n(b);
	for (size_t i = 0; i < a->k; i++)
		for (size_t j = 0; j < b->k; j++) {
			int64_t x = (int64_t)a->v[i].sum * b->v[j].of, y = (int64_t)b->v[j].sum * a->v[i].of;
			twice += (double)a->v[i].count * b->v[j].count * (x > y ? 2 : x == y ? 1 : 0);
		}
	return na > 0 && nb > 0 ? twice / (2 * na * nb) : NAN;
}

double cz_hedges_g(const struct cz_sample *a, const struct cz_sample *b)
{
	double na = (double)cz_sample_n(a), nb = (double)cz_sample_n(b), df = na + nb - 2;
	if (na < 1 || nb < 1 || df < 2)
		return NAN;
	double pooled = ((na - 1) * cz_sample_variance(a) + (nb - 1) * cz_sample_variance(b)) / df;
	return pooled > 0 ? cz_hedges_j(df) * (cz_sample_mean(a) - cz_sample_mean(b)) / sqrt(pooled) : NAN;
}

struct ranked {
	double p;
	size_t i;
};

static int by_p(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->p != y->p)
		return x->p < y->p ? -1 : 1;
	return x->i < y->i ? -1 : x->i > y->i;
}

bool cz_holm(double *p, size_t n)
{
	struct ranked *r = cz_array_new(n, sizeof *r);
	size_t m = 0;
	double worst = 0;
	if (!r)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i]))
			r[m++] = (struct ranked){p[i], i};
	if (m)
		qsort(r, m, sizeof *r, by_p);
	for (size_t s = 0; s < m; s++) {
		worst = fmax(worst, fmin(1, (double)(m - s) * r[s].p));
		p[r[s].i] = worst;
	}
	free(r);
	return true;
}
