#include "score/interval.h"
#include "score/special.h"
#include <math.h>
#include <stdbool.h>

static const double pseudo = 0.25, prior_spread = 0.20, prior_df = 3; /* the best over six kinds of population */
static const double level = 0.975;

static const struct cz_interval undefined = {NAN, NAN, NAN, NAN};

/* The share of the invited that did not answer; 1 when nobody knows. */
static double missing(struct cz_group g)
{
	return g.invited > 0 && g.n <= g.invited ? 1 - g.n / g.invited : 1;
}

/* The centre on 0..1, drawn a little to the middle. */
static double centre(struct cz_scale s, double n, double mean, double f)
{
	double a = pseudo * f;
	return (n * (mean - s.lo) / (s.hi - s.lo) + a) / (n + 2 * a);
}

static double moderated(struct cz_scale s, struct cz_group g)
{
	double w = s.hi - s.lo, f = missing(g), y = centre(s, g.n, g.mean, f > 0 ? f : 1);
	double prior = prior_spread * w * w * y * (1 - y);
	return (prior_df * prior + (g.n - 1) * (g.n > 1 ? g.variance : 0)) / (prior_df + g.n - 1);
}

/* From the logit scale back to the scale of answers; never past the mean itself. */
static struct cz_interval on_scale(struct cz_scale s, double mean, double y, double raw_se, double df)
{
	double w = s.hi - s.lo, se = raw_se / (w * y * (1 - y)), l = log(y / (1 - y)), t = cz_qt(level, df);
	double low = s.lo + w / (1 + exp(-(l - t * se))), high = s.lo + w / (1 + exp(-(l + t * se)));
	return (struct cz_interval){fmin(mean, low), fmax(mean, high), raw_se, df};
}

struct cz_interval cz_interval_mlci(struct cz_scale s, struct cz_group g)
{
	double f = missing(g);
	if (!(g.n >= 1))
		return undefined;
	if (f == 0)
		return (struct cz_interval){g.mean, g.mean, 0, NAN};
	return on_scale(s, g.mean, centre(s, g.n, g.mean, f), sqrt(f * moderated(s, g) / g.n), prior_df + g.n - 1);
}

struct cz_interval cz_interval_t(struct cz_scale s, struct cz_group g)
{
	if (!(g.n >= 2))
		return undefined;
	double se = sqrt(g.variance / g.n * missing(g)), reach = cz_qt(level, g.n - 1) * se;
	return (struct cz_interval){fmax(s.lo, g.mean - reach), fmin(s.hi, g.mean + reach), se, g.n - 1};
}

/* Sum of variances of the parties' means, and what Satterthwaite divides by. */
struct strata {
	double variance, squares, n, invited, mean, weight; /* weight 0: nobody answered */
};

static double weight(struct cz_group g)
{
	return g.n >= 1 ? g.weight > 0 ? g.weight : 1 : 0;
}

/* What the variance of a party's mean adds to that of the whole. */
static double share(struct cz_group g, double variance, double whole)
{
	return missing(g) * variance / g.n * (weight(g) * weight(g)) / (whole * whole);
}

/* A party as it counts among the others: when one of them is silent, as if nobody knew how many were invited. */
static struct cz_group among(struct cz_group g, bool silent)
{
	g.invited = silent ? 0 : g.invited;
	return g;
}

static bool any_silent(const struct cz_group *party, size_t n)
{
	for (size_t p = 0; p < n; p++)
		if (!(party[p].n >= 1))
			return true;
	return false;
}

static struct strata stack(struct cz_scale s, const struct cz_group *party, size_t n)
{
	const bool silent = any_silent(party, n);
	struct strata t = {0};
	for (size_t p = 0; p < n; p++)
		t.weight += weight(party[p]);
	double known = 1;
	for (size_t p = 0; p < n; p++) {
		const struct cz_group g = among(party[p], silent);
		if (!(g.n >= 1))
			continue;
		double v = share(g, moderated(s, g), t.weight);
		t.variance += v;
		t.squares += v * v / (prior_df + g.n - 1);
		t.mean += g.mean * weight(g) / t.weight;
		t.n += g.n;
		t.invited += g.invited;
		known *= g.invited > 0 && g.n <= g.invited;
	}
	if (known == 0)
		t.invited = 0;
	return t;
}

struct cz_interval cz_interval_equal(struct cz_scale s, const struct cz_group *party, size_t parties, double *mean)
{
	struct strata t = stack(s, party, parties);
	*mean = t.weight > 0 ? t.mean : NAN;
	if (t.weight == 0)
		return undefined;
	if (t.variance == 0)
		return (struct cz_interval){t.mean, t.mean, 0, NAN};
	double f = missing((struct cz_group){.n = t.n, .invited = t.invited});
	return on_scale(s, t.mean, centre(s, t.n, t.mean, f), sqrt(t.variance), t.variance * t.variance / t.squares);
}

struct cz_interval cz_interval_equal_t(struct cz_scale s, const struct cz_group *party, size_t parties, double *mean)
{
	const bool silent = any_silent(party, parties);
	struct strata t = stack(s, party, parties);
	double variance = 0, squares = 0;
	*mean = t.weight > 0 ? t.mean : NAN;
	for (size_t p = 0; p < parties; p++) {
		if (!(party[p].n >= 1))
			continue;
		if (party[p].n < 2)
			return undefined;
		double v = share(among(party[p], silent), party[p].variance, t.weight);
		variance += v;
		squares += v * v / (party[p].n - 1);
	}
	if (t.weight == 0 || variance == 0)
		return t.weight == 0 ? undefined : (struct cz_interval){t.mean, t.mean, 0, NAN};
	double df = variance * variance / squares, se = sqrt(variance), reach = cz_qt(level, df) * se;
	return (struct cz_interval){fmax(s.lo, t.mean - reach), fmin(s.hi, t.mean + reach), se, df};
}

static struct cz_interval welch(struct cz_scale s, double difference, double variance, double squares)
{
	double w = s.hi - s.lo;
	if (variance == 0)
		return (struct cz_interval){difference, difference, 0, NAN};
	double df = variance * variance / squares, se = sqrt(variance), reach = cz_qt(level, df) * se;
	return (struct cz_interval){fmax(-w, difference - reach), fmin(w, difference + reach), se, df};
}

struct cz_interval cz_interval_difference(struct cz_scale s, struct cz_group a, struct cz_group b)
{
	struct strata x = stack(s, &a, 1), y = stack(s, &b, 1);
	if (!(a.n >= 1) || !(b.n >= 1))
		return undefined;
	return welch(s, a.mean - b.mean, x.variance + y.variance, x.squares + y.squares);
}

struct cz_interval cz_interval_change(struct cz_scale s, const struct cz_group *a, size_t na, const struct cz_group *b, size_t nb)
{
	struct strata x = stack(s, a, na), y = stack(s, b, nb);
	if (x.weight == 0 || y.weight == 0)
		return undefined;
	return welch(s, y.mean - x.mean, x.variance + y.variance, x.squares + y.squares);
}

struct cz_interval cz_interval_bounds(struct cz_scale s, struct cz_group g)
{
	if (!(g.n >= 1) || !(g.invited >= g.n))
		return undefined;
	double silent = g.invited - g.n;
	return (struct cz_interval){(g.n * g.mean + silent * s.lo) / g.invited, (g.n * g.mean + silent * s.hi) / g.invited, NAN, NAN};
}
