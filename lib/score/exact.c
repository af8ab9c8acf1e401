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

int64_t cz_least_multiple(int64_t a, int64_t b)
{
	return a / gcd(a, b) * b;
}

/* All people's scores as whole numbers from 0 on, without a common divisor, the lowest first. */
struct pool {
	int64_t *z;
	size_t n, first; /* first: how many of them are those of sample a */
	int64_t sum, sum_first;
};

/* The largest common denominator with which n times the sum of n scores, each below 1000 or so, still fits. Few people may
 * have a finer one: half of 20 items or more, each person another count, needs 2^28. */
static int64_t finest(uint64_t n)
{
	enum { LEAST = 20, MOST = 44, SCORE = 10 };
	int bits = 61 - SCORE;
	for (; n > 1; n = (n + 1) / 2)
		bits -= 2;
	return (int64_t)1 << (bits < LEAST ? LEAST : bits > MOST ? MOST : bits);
}

/* The least common denominator of a sample's scores and l; 0: larger than this. */
static int64_t common_denominator(const struct cz_sample *s, int64_t l, int64_t most)
{
	for (size_t i = 0; i < s->k && l; i++) {
		l = cz_least_multiple(l, s->v[i].of);
		l = l <= most ? l : 0;
	}
	return l;
}

static int64_t lay_out(const struct cz_sample *s, int64_t l, struct pool *p)
{
	int64_t sum = 0;
	for (size_t i = 0; i < s->k; i++)
		for (uint32_t c = 0; c < s->v[i].count; c++) {
			p->z[p->n++] = s->v[i].sum * (l / s->v[i].of);
			sum += p->z[p->n - 1];
		}
	return sum;
}

static int by_value(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return *x < *y ? -1 : *x > *y;
}

static bool make_pool(const struct cz_sample *a, const struct cz_sample *b, int64_t l, struct pool *p)
{
	int64_t divisor = 0;
	*p = (struct pool){.z = cz_array_new((size_t)(cz_sample_n(a) + cz_sample_n(b)), sizeof *p->z)};
	if (!p->z)
		return false;
	p->sum_first = lay_out(a, l, p);
	p->first = p->n;
	lay_out(b, l, p);
	qsort(p->z, p->n, sizeof *p->z, by_value);
	int64_t least = p->z[0];
	for (size_t i = 0; i < p->n; i++)
		divisor = gcd(divisor, p->z[i] - least);
	for (size_t i = 0; i < p->n; i++) {
		p->z[i] = divisor ? (p->z[i] - least) / divisor : 0;
		p->sum += p->z[i];
	}
	p->sum_first = divisor ? (p->sum_first - least * (int64_t)p->first) / divisor : 0;
	return true;
}

/* Of the people from..to (sorted), ways[k * width + s]: subsets of k whose sum is s above k times the first of them. */
struct half {
	double *ways;
	const int64_t *z;
	size_t n, most; /* people; the largest subset that matters */
	int64_t *reach; /* per k: the largest sum */
	size_t width;
};

static bool prepare_half(struct half *h, const int64_t *z, size_t n, size_t most)
{
	*h = (struct half){.z = z, .n = n, .most = most < n ? most : n, .width = 1};
	for (size_t i = n - h->most; i < n; i++)
		h->width += (size_t)(z[i] - z[0]);
	h->reach = cz_array_new0(h->most + 1, sizeof *h->reach);
	return h->reach != NULL;
}

/* All the time goes here: four at once, which compilers turn into vectors. The rows never overlap. */
static void add_rows(double *restrict to, const double *restrict from, size_t n)
{
	size_t s = 0;
	for (; s + 4 <= n; s += 4) {
		to[s] += from[s];
		to[s + 1] += from[s + 1];
		to[s + 2] += from[s + 2];
		to[s + 3] += from[s + 3];
	}
	for (; s < n; s++)
		to[s] += from[s];
}

/* Streitberg and Roehmel's shift: each person in turn joins the subsets that there were, or does not. */
static bool count_half(struct half *h)
{
	h->ways = cz_array_new0((h->most + 1) * h->width, sizeof *h->ways);
	if (!h->ways)
		return false;
	h->ways[0] = 1;
	for (size_t i = 0; i < h->n; i++) {
		int64_t v = h->z[i] - h->z[0];
		for (size_t k = h->most < i + 1 ? h->most : i + 1; k >= 1; k--) {
			add_rows(h->ways + k * h->width + v, h->ways + (k - 1) * h->width, (size_t)h->reach[k - 1] + 1);
			h->reach[k] = h->reach[k - 1] + v;
		}
	}
	return true;
}

/* The subsets with sums up to low or from high on, and all of them. */
struct tails {
	int64_t low, high;
	double beyond, all;
};

/* k people of one half with the rest of the other: every sum of the first meets a tail of the second. */
static void meet(const struct half *a, const struct half *b, size_t k, size_t size, double *up, double *down, struct tails *t)
{
	const double *x = a->ways + k * a->width, *y = b->ways + (size - k) * b->width;
	int64_t base = (int64_t)k * a->z[0] + (int64_t)(size - k) * b->z[0], end = b->reach[size - k];
	double sum = 0;
	up[0] = y[0];
	down[end] = y[end];
	for (int64_t s = 1; s <= end; s++) {
		up[s] = up[s - 1] + y[s];
		down[end - s] = down[end - s + 1] + y[end - s];
	}
	for (int64_t s = 0; s <= a->reach[k]; s++) {
		int64_t low = t->low - base - s, high = t->high - base - s;
		sum += x[s];
		if (low >= 0)
			t->beyond += x[s] * up[low < end ? low : end];
		if (high <= end)
			t->beyond += x[s] * down[high > 0 ? high : 0];
	}
	t->all += sum * up[end];
}

/* The lower and the upper half of the people are counted apart: each has half the sums of half the sizes, which is far
 * less work than all at once. */
static bool count_tails(struct half *a, struct half *b, size_t size, struct tails *t)
{
	double *up = cz_array_new(b->width, sizeof *up), *down = cz_array_new(b->width, sizeof *down);
	bool ok = up && down && count_half(a) && count_half(b);
	for (size_t k = size > b->most ? size - b->most : 0; ok && k <= a->most; k++)
		meet(a, b, k, size, up, down, t);
	free(up);
	free(down);
	return ok;
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static double choose(double n, double k)
{
	double ways = 1;
	if (k > n - k)
		k = n - k;
	for (double i = 1; i <= k; i++)
		ways = ways * (n - k + i) / i;
	return ways;
}

static double log_choose(double n, double k)
{
	int sign;
	return lgamma_r(n + 1, &sign) - lgamma_r(k + 1, &sign) - lgamma_r(n - k + 1, &sign);
}

/* The share of all subsets that reach the sum of the lowest (or highest) people: ties at the border swap places. */
static double extreme_share(const struct pool *p, bool highest)
{
	size_t edge = highest ? p->n - p->first : p->first - 1, from = edge, to = edge;
	while (from > 0 && p->z[from - 1] == p->z[edge])
		from--;
	while (to + 1 < p->n && p->z[to + 1] == p->z[edge])
		to++;
	double tied = (double)(to - from + 1), taken = (double)(highest ? to - edge + 1 : edge - from + 1);
	double n = (double)p->n, n1 = (double)p->first;
	return n < 1000 ? choose(tied, taken) / choose(n, n1) : exp(log_choose(tied, taken) - log_choose(n, n1));
}

/* The smallest p that any sharing out of these scores could give: it takes no counting. */
static double smallest_p(const struct pool *p)
{
	int64_t low = 0, high = 0, n = (int64_t)p->n, n1 = (int64_t)p->first;
	for (size_t i = 0; i < p->first; i++) {
		low += p->z[i];
		high += p->z[p->n - 1 - i];
	}
	int64_t below = n1 * p->sum - n * low, above = n * high - n1 * p->sum;
	if (below == 0 && above == 0)
		return 1;
	return fmin(1, (below >= above ? extreme_share(p, false) : 0) + (above >= below ? extreme_share(p, true) : 0));
}

/* For many people: the same statistic, its permutation variance, and the normal law. */
static double by_normal_law(const struct pool *p)
{
	double n = (double)p->n, n1 = (double)p->first, mean = (double)p->sum / n, squares = 0;
	for (size_t i = 0; i < p->n; i++)
		squares += ((double)p->z[i] - mean) * ((double)p->z[i] - mean);
	double variance = squares / (n - 1) * n1 * (n - n1) / n;
	return 2 * cz_pnorm(-fabs((double)p->sum_first - n1 * mean) / sqrt(variance));
}

/* Every choice of k people out of n whose sum comes on top of this one: for scores of so fine a grain that hardly two subsets
 * have the same sum, and so few people that there are not many subsets. */
static void enumerate(const int64_t *z, size_t n, size_t k, int64_t sum, struct tails *t)
{
	if (k > 1) {
		for (size_t i = 0; i + k <= n; i++)
			enumerate(z + i + 1, n - i - 1, k - 1, sum + z[i], t);
		return;
	}
	for (size_t i = 0; i < n; i++)
		t->beyond += sum + z[i] <= t->low || sum + z[i] >= t->high;
	t->all += (double)n;
}

static struct cz_exact test(const struct pool *p)
{
	struct cz_exact r = {1, smallest_p(p), true, false};
	int64_t n = (int64_t)p->n, centre = (int64_t)p->first * p->sum, far = llabs(n * p->sum_first - centre);
	struct tails t = {.low = floor_div(centre - far, n), .high = -floor_div(-(centre + far), n)};
	struct half a = {0}, b = {0};
	if (far == 0)
		return r;
	bool ok = prepare_half(&a, p->z, p->n / 2, p->first) && prepare_half(&b, p->z + p->n / 2, p->n - p->n / 2, p->first);
	double work = (double)a.n * (double)a.most * (double)a.width + (double)b.n * (double)b.most * (double)b.width;
	bool by_sum = p->n < 1000 && work <= CZ_EXACT_WORK;
	r.exact = by_sum || choose((double)p->n, (double)p->first) <= CZ_EXACT_CHOICES;
	if (ok && by_sum)
		ok = count_tails(&a, &b, p->first, &t);
	else if (r.exact)
		enumerate(p->z, p->n, p->first, 0, &t);
	r.no_memory = !ok;
	r.p = !ok ? NAN : fmax(r.p_min, r.exact ? fmin(1, t.beyond / t.all) : by_normal_law(p));
	free(a.ways);
	free(a.reach);
	free(b.ways);
	free(b.reach);
	return r;
}

struct cz_exact cz_exact_means(const struct cz_sample *a, const struct cz_sample *b)
{
	struct pool p;
	struct cz_exact r = {NAN, NAN, true, false};
	const struct cz_sample *small = cz_sample_n(a) <= cz_sample_n(b) ? a : b, *large = small == a ? b : a;
	int64_t most = finest(cz_sample_n(a) + cz_sample_n(b)), l = common_denominator(b, common_denominator(a, 1, most), most);
	if (!a->k || !b->k || !l)
		return r;
	if (!make_pool(small, large, l, &p)) { /* two-sided: which side is first does not matter */
		r.no_memory = true;
		return r;
	}
	r = test(&p);
	free(p.z);
	return r;
}

bool cz_exact_signs(const int64_t *d, size_t n, double *p)
{
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
	if ((double)total * (double)n > CZ_EXACT_SIGNS_WORK)
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

/* The family, smallest p first; NULL: no memory. */
static struct ranked *sort_family(const double *p, size_t n, size_t *m)
{
	struct ranked *r = cz_array_new(n, sizeof *r);
	*m = 0;
	for (size_t i = 0; r && i < n; i++)
		if (!isnan(p[i]))
			r[(*m)++] = (struct ranked){p[i], i};
	if (r && *m)
		qsort(r, *m, sizeof *r, by_p);
	return r;
}

bool cz_holm(double *p, size_t n)
{
	size_t m;
	double worst = 0;
	struct ranked *r = sort_family(p, n, &m);
	for (size_t s = 0; r && s < m; s++) {
		worst = fmax(worst, fmin(1, (double)(m - s) * r[s].p));
		p[r[s].i] = worst;
	}
	free(r);
	return r != NULL;
}

bool cz_false_discovery(double *p, size_t n)
{
	size_t m;
	double best = 1;
	struct ranked *r = sort_family(p, n, &m);
	for (size_t s = r ? m : 0; s > 0; s--) {
		best = fmin(best, (double)m * r[s - 1].p / (double)s);
		p[r[s - 1].i] = best;
	}
	free(r);
	return r != NULL;
}
