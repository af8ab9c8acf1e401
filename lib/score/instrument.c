#include "score/instrument.h"
#include "score/special.h"
#include <math.h>

/* Covariances from whole sums: exact until the division. */
static double covariance(const struct cz_moments *m, uint32_t i, uint32_t j)
{
	__extension__ typedef __int128 wide;
	size_t ij = (size_t)i * m->items + j, ji = (size_t)j * m->items + i;
	wide x = (wide)m->product[ij] * m->n[ij] - (wide)m->sum[ij] * m->sum[ji];
	double n = (double)m->n[ij];
	return n > 1 ? (double)x / n / (n - 1) : NAN;
}

/* Sum of the covariances, and of the variances, of all items but one (SIZE_MAX: of all). */
static void totals(const struct cz_moments *m, uint32_t without, double *all, double *trace)
{
	*all = *trace = 0;
	for (uint32_t i = 0; i < m->items; i++) {
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

static double alpha(const struct cz_moments *m, uint32_t without)
{
	double all, trace, k = (double)m->items - (without < m->items);
	totals(m, without, &all, &trace);
	return k > 1 && all > 0 ? k / (k - 1) * (1 - trace / all) : NAN;
}

static void between_items(const struct cz_moments *m, struct cz_instrument *out)
{
	double all, trace, off = 0, squares = 0, k = m->items, r = 0;
	totals(m, UINT32_MAX, &all, &trace);
	for (uint32_t i = 0; i < m->items; i++)
		for (uint32_t j = 0; j < i; j++) {
			double c = covariance(m, i, j);
			off += 2 * c;
			squares += 2 * c * c;
			r += c / sqrt(covariance(m, i, i) * covariance(m, j, j));
		}
	if (k > 1 && all > 0)
		out->lambda2 = (off + sqrt(k / (k - 1) * squares)) / all;
	if (k > 1) {
		out->mean_r = r / (k * (k - 1) / 2);
		out->standardised = k * out->mean_r / (1 + (k - 1) * out->mean_r);
	}
	out->error = cz_instrument_error(sqrt(all) / k, out->alpha);
}

static void feldt(struct cz_instrument *out, double k)
{
	double n = (double)out->n, df1 = n - 1, df2 = (n - 1) * (k - 1);
	if (isnan(out->alpha))
		return;
	out->low = 1 - (1 - out->alpha) * cz_qf(0.975, df1, df2);
	out->high = 1 - (1 - out->alpha) * cz_qf(0.025, df1, df2);
}

static void items(const struct cz_moments *m, struct cz_instrument *out)
{
	double whole, trace;
	totals(m, UINT32_MAX, &whole, &trace);
	for (uint32_t i = 0; i < m->items; i++) {
		struct cz_instrument_item *x = &out->item[i];
		double own = covariance(m, i, i), others, unused, with = 0;
		totals(m, i, &others, &unused);
		for (uint32_t j = 0; j < m->items; j++)
			with += j == i ? 0 : covariance(m, i, j);
		size_t ii = (size_t)i * m->items + i;
		x->mean = (double)m->sum[ii] / (double)m->n[ii];
		x->sd = sqrt(own);
		x->rest = own > 0 && others > 0 ? with / sqrt(own * others) : NAN;
		x->alpha_without = alpha(m, i);
	}
}

void cz_instrument_of(uint64_t n, bool complete, const struct cz_moments *m, struct cz_instrument *out)
{
	out->n = n;
	out->alpha = out->low = out->high = out->lambda2 = out->mean_r = out->standardised = out->error = NAN;
	for (uint32_t i = 0; i < m->items; i++)
		out->item[i] = (struct cz_instrument_item){NAN, NAN, NAN, NAN};
	if (n < 2)
		return;
	out->alpha = alpha(m, UINT32_MAX);
	if (complete)
		feldt(out, m->items);
	between_items(m, out);
	items(m, out);
}

void cz_instrument_aspect(const struct cz_tally *t, uint32_t aspect, struct cz_instrument *out)
{
	uint64_t n = t->pooled[aspect];
	cz_instrument_of(n < CZ_INSTRUMENT_LEAST ? 0 : n, !t->pairwise, &t->moments[aspect], out);
	out->n = n;
}

double cz_instrument_error(double sd, double reliability)
{
	return sd * sqrt(1 - reliability);
}

double cz_instrument_reliable_change(double before, double after, double error)
{
	return (after - before) / (sqrt(2) * error);
}

void cz_instrument_warn(const struct cz_tally *t, uint32_t aspect, struct cz_remarks *remarks)
{
	const struct cz_bank_aspect *a = &t->bank->aspect[aspect];
	struct cz_instrument x;
	cz_instrument_aspect(t, aspect, &x);
	if (x.alpha < 0)
		cz_remark(remarks, &(struct cz_remark){.id = CZ606, .field = a->id});
	for (uint32_t i = 0; i < a->items; i++) {
		const char *id = t->bank->item[a->first + i].id;
		if (x.item[i].rest < 0)
			cz_remark(remarks, &(struct cz_remark){.id = CZ605, .field = id});
		if (x.item[i].sd == 0)
			cz_remark(remarks, &(struct cz_remark){.id = CZ607, .field = id});
	}
}
