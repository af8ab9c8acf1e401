#include "score/special.h"
#include <math.h>

double cz_pnorm(double z)
{
	return erfc(-z / 1.4142135623730951) / 2;
}

/* Acklam's rational approximation, made exact by two steps of Halley. */
double cz_qnorm(double p)
{
	static const double a[] = {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
				   1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00};
	static const double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
				   6.680131188771972e+01, -1.328068155288572e+01};
	static const double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
				   -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00};
	static const double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
				   3.754408661907416e+00};
	double z;
	if (p <= 0 || p >= 1)
		return p <= 0 ? -INFINITY : INFINITY;
	if (p < 0.02425 || p > 1 - 0.02425) {
		double q = sqrt(-2 * log(p < 0.5 ? p : 1 - p));
		z = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
		    ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
		z = p < 0.5 ? z : -z;
	} else {
		double q = p - 0.5, r = q * q;
		z = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
		    (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
	}
	for (int k = 0; k < 2; k++) {
		double e = cz_pnorm(z) - p, u = e * 2.5066282746310002 * exp(z * z / 2);
		z -= u / (1 + z * u / 2);
	}
	return z;
}

/* The continued fraction of the incomplete beta function, by Lentz's method. */
static double beta_fraction(double x, double a, double b)
{
	const double tiny = 1e-300;
	double c = 1, d = 1 - (a + b) * x / (a + 1);
	d = 1 / (fabs(d) < tiny ? tiny : d);
	double h = d;
	for (int m = 1; m < 10000; m++) {
		double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		const double term[] = {even, odd};
		double step = 1;
		for (int k = 0; k < 2; k++) {
			d = 1 + term[k] * d;
			d = 1 / (fabs(d) < tiny ? tiny : d);
			c = 1 + term[k] / c;
			c = fabs(c) < tiny ? tiny : c;
			step = d * c;
			h *= step;
		}
		if (fabs(step - 1) < 1e-16)
			break;
	}
	return h;
}

double cz_pbeta(double x, double a, double b)
{
	if (x <= 0)
		return 0;
	if (x >= 1)
		return 1;
	double front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
	if (x < (a + 1) / (a + b + 2))
		return front * beta_fraction(x, a, b) / a;
	return 1 - front * beta_fraction(1 - x, b, a) / b;
}

double cz_pt(double t, double df)
{
	double tail = cz_pbeta(df / (df + t * t), df / 2, 0.5) / 2;
	return t > 0 ? 1 - tail : tail;
}

double cz_pf(double f, double df1, double df2)
{
	return f <= 0 ? 0 : cz_pbeta(df1 * f / (df1 * f + df2), df1 / 2, df2 / 2);
}

/* The x in lo..hi at which the growing function reaches p: bisection, which cannot go astray, to the last bit. */
static double invert(double (*at)(double x, double a, double b), double p, double a, double b, double lo, double hi)
{
	for (int k = 0; k < 200; k++) {
		double mid = lo + (hi - lo) / 2;
		if (mid <= lo || mid >= hi)
			break;
		if (at(mid, a, b) < p)
			lo = mid;
		else
			hi = mid;
	}
	return lo + (hi - lo) / 2;
}

static double pt_at(double t, double df, double unused)
{
	(void)unused;
	return cz_pt(t, df);
}

/* In the lower half, where the tail keeps its digits. */
double cz_qt(double p, double df)
{
	if (p == 0.5)
		return 0;
	double q = p < 0.5 ? p : 1 - p, lo = -1;
	while (cz_pt(lo, df) > q && lo > -1e300)
		lo *= 2;
	double t = invert(pt_at, q, df, 0, lo, 0);
	return p < 0.5 ? t : -t;
}

double cz_qf(double p, double df1, double df2)
{
	double hi = 1;
	while (cz_pf(hi, df1, df2) < p && hi < 1e300)
		hi *= 2;
	return invert(cz_pf, p, df1, df2, 0, hi);
}

double cz_hedges_j(double m)
{
	return exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2);
}
