#include "score/instrument.h"
#include "score/special.h"
#include <math.h>

/* Covariances from whole sums: exact until the division. */
struct moments {
	uint32_t k;
	double n;
	const int64_t *sum, *product;
};

static double covariance(const struct moments *m, uint32_t i, uint32_t j)
{
	uint32_t a = i > j ? i : j, b = i > j ? j : i;
	__extension__ typedef __int128 wide;
	wide x = (wide)m->product[(size_t)a * m->k + b] * (wide)m->n - (wide)m->sum[a] * m->sum[b];
	return (double)x / m->n / (m->n - 1);
}

/* Sum of the covariances, and of the variances, of all items but one (SIZE_MAX: of all). */
static void totals(const struct moments *m, uint32_t without, double *all, double *trace)
{
	*all = *trace = 0;
	for (uint32_t i = 0; i < m->k; i++) {
		if (i == without)
			continue;
		double v = covariance(m, i, i);
		*trace += v;
		*all += v;
		for (uint32_t j = 0; j < i; j++)
			if (j != without)
				*all += 2 * covariance(m, i, j);
	}
}

static double alpha(const struct moments *m, uint32_t without)
{
	double all, trace, k = (double)m->k - (without < m->k);
	totals(m, without, &all, &trace);
	return k > 1 && all > 0 ? k / (k - 1) * (1 - trace / all) : NAN;
}

static void lambda2(const struct moments *m, struct cz_instrument *out)
{
	double all, trace, off = 0, squares = 0, k = m->k, r = 0;
	totals(m, UINT32_MAX, &all, &trace);
	for (uint32_t i = 0; i < m->k; i++)
		for (uint32_t j = 0; j < i; j++) {
			double c = covariance(m, i, j);
			off += 2 * c;
			squares += 2 * c * c;
			r += c / sqrt(covariance(m, i, i) * covariance(m, j, j));
		}
	if (k > 1 && all > 0)
		out->lambda2 = (off + sqrt(k / (k - 1) * squares)) / all;
	if (k > 1)
		out->mean_r = r / (k * (k - 1) / 2);
}

static void feldt(struct cz_instrument *out, double k)
{
	double n = (double)out->n, df1 = n - 1, df2 = (n - 1) * (k - 1);
	if (isnan(out->alpha))
		return;
	out->low = 1 - (1 - out->alpha) * cz_qf(0.975, df1, df2);
	out->high = 1 - (1 - out->alpha) * cz_qf(0.025, df1, df2);
}

static void items(const struct moments *m, struct cz_instrument *out)
{
	double whole, trace;
	totals(m, UINT32_MAX, &whole, &trace);
	for (uint32_t i = 0; i < m->k; i++) {
		struct cz_instrument_item *x = &out->item[i];
		double own = covariance(m, i, i), others, unused, with = 0;
		totals(m, i, &others, &unused);
		for (uint32_t j = 0; j < m->k; j++)
			with += j == i ? 0 : covariance(m, i, j);
		x->mean = (double)m->sum[i] / m->n;
		x->sd = sqrt(own);
		x->rest = own > 0 && others > 0 ? with / sqrt(own * others) : NAN;
		x->alpha_without = alpha(m, i);
	}
}

void cz_instrument_of(uint64_t n, uint32_t k, const int64_t *sum, const int64_t *product, struct cz_instrument *out)
{
	struct moments m = {k, (double)n, sum, product};
	out->n = n;
	out->alpha = out->low = out->high = out->lambda2 = out->mean_r = NAN;
	for (uint32_t i = 0; i < k; i++)
		out->item[i] = (struct cz_instrument_item){NAN, NAN, NAN, NAN};
	if (n < 2)
		return;
	out->alpha = alpha(&m, UINT32_MAX);
	feldt(out, k);
	lambda2(&m, out);
	items(&m, out);
}

void cz_instrument_aspect(const struct cz_tally *t, uint32_t aspect, struct cz_instrument *out)
{
	const struct cz_bank_aspect *a = &t->bank->aspect[aspect];
	uint64_t n = t->complete[aspect];
	cz_instrument_of(n < CZ_INSTRUMENT_LEAST ? 0 : n, a->items, t->item_sum + a->first, t->product + t->product_at[aspect], out);
	out->n = n;
}
