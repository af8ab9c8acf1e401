#include "score/many.h"
#include "score/special.h"
#include <math.h>

static double share_between(double msb, double msw, double size)
{
	return msb + (size - 1) * msw > 0 ? (msb - msw) / (msb + (size - 1) * msw) : NAN;
}

static void analyse_variance(const struct cz_many_group *g, size_t k, struct cz_many *out, double *within)
{
	double n = 0, squares = 0, grand = 0, between = 0, inside = 0, groups = (double)k;
	for (size_t i = 0; i < k; i++) {
		n += g[i].n;
		squares += g[i].n * g[i].n;
		grand += g[i].n * g[i].mean;
	}
	grand /= n;
	for (size_t i = 0; i < k; i++) {
		between += g[i].n * (g[i].mean - grand) * (g[i].mean - grand);
		inside += (g[i].n - 1) * g[i].variance;
	}
	*within = n > groups ? inside / (n - groups) : NAN;
	if (!(n > groups))
		return;
	double msb = between / (groups - 1), msw = *within, n0 = (n - squares / n) / (groups - 1);
	out->icc1 = share_between(msb, msw, n0);
	out->icc1_plain = share_between(msb, msw, n / groups);
	out->icc2 = msb > 0 ? (msb - msw) / msb : NAN;
	if (msw > 0) {
		double f = msb / msw, low = f / cz_qf(0.975, groups - 1, n - groups), high = f / cz_qf(0.025, groups - 1, n - groups);
		out->icc1_low = (low - 1) / (low + n0 - 1);
		out->icc1_high = (high - 1) / (high + n0 - 1);
	}
}

static void shrink(struct cz_many_group *g, size_t k, double within, struct cz_many *out)
{
	double w1 = 0, w2 = 0, wm = 0, q = 0, star = 0, star_m = 0;
	for (size_t i = 0; i < k; i++) {
		double w = g[i].n / within;
		w1 += w;
		w2 += w * w;
		wm += w * g[i].mean;
	}
	for (size_t i = 0; i < k; i++)
		q += g[i].n / within * (g[i].mean - wm / w1) * (g[i].mean - wm / w1);
	out->tau2 = fmax(0, (q - (double)(k - 1)) / (w1 - w2 / w1));
	for (size_t i = 0; i < k; i++) {
		double w = 1 / (within / g[i].n + out->tau2);
		star += w;
		star_m += w * g[i].mean;
	}
	out->mean = star_m / star;
	out->error = sqrt(1 / star);
	for (size_t i = 0; i < k; i++) {
		double v = within / g[i].n, b = out->tau2 / (out->tau2 + v);
		g[i].shrunk = out->mean + b * (g[i].mean - out->mean);
		g[i].error = sqrt(b * v + (1 - b) * (1 - b) / star);
	}
}

/* Expected rank: half plus the chances to lie above each, itself included. Its spread is that of a sum of such
 * chances taken one by one. Each pair is looked at once: who is above with chance c is below with 1 - c. */
static void rank(struct cz_many_group *g, size_t k, double within, const struct cz_many *out)
{
	for (size_t i = 0; i < k; i++) {
		double v = within / g[i].n;
		g[i].rank = 1;       /* half, and the chance of half to lie above itself */
		g[i].rank_low = 0;   /* for now: the variance of the rank */
		g[i].rank_high = v * out->tau2 / (out->tau2 + v); /* and that of the shrunken mean */
	}
	for (size_t i = 0; i < k; i++)
		for (size_t h = i + 1; h < k; h++) {
			double v = g[i].rank_high + g[h].rank_high;
			double above = v > 0 ? cz_pnorm((g[i].shrunk - g[h].shrunk) / sqrt(v)) : 0.5;
			g[i].rank += above;
			g[h].rank += 1 - above;
			g[i].rank_low += above * (1 - above);
			g[h].rank_low += above * (1 - above);
		}
	for (size_t i = 0; i < k; i++) {
		double reach = 1.959963984540054 * sqrt(g[i].rank_low);
		g[i].rank_low = fmax(1, g[i].rank - reach);
		g[i].rank_high = fmin((double)k, g[i].rank + reach);
	}
}

void cz_many_of(struct cz_many_group *g, size_t k, struct cz_many *out)
{
	double within = NAN;
	*out = (struct cz_many){NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
	for (size_t i = 0; i < k; i++)
		g[i].shrunk = g[i].error = g[i].rank = g[i].rank_low = g[i].rank_high = NAN;
	if (k < CZ_MANY_LEAST)
		return;
	analyse_variance(g, k, out, &within);
	if (!(within > 0))
		return;
	shrink(g, k, within, out);
	if (k <= CZ_MANY_RANKED)
		rank(g, k, within, out);
}
