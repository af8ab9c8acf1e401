#include "score/special.h"
#include <math.h>

double cz_pnorm(double z)
{
	return erfc(-z / 1.4142135623730951) / 2;
}

/* Acklam's rational approximation, made exact by two of Halley's steps. */
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
	if (p > 0.5)
		return -cz_qnorm(1 - p); /* the lower tail keeps its digits */
	if (p < 0.02425) {
		double q = sqrt(-2 * log(p));
		z = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
		    ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
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

/* What Stirling's formula leaves of ln Gamma(z): small, so that large a and b lose no digits below. */
static double stirling_rest(double z)
{
	if (z < 16) {
		int sign;
		return lgamma_r(z, &sign) - (z - 0.5) * log(z) + z - 0.918938533204672742;
	}
	double r = 1 / (z * z);
	return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691.0 / 360360))))) / z;
}

/* v ln(v / m) + m - v, without the cancellation where v is near m (Loader 2000). */
static double deviance(double v, double m)
{
	double d = (v - m) / (v + m), sum = (v - m) * d, term = 2 * v * d;
	if (fabs(v - m) >= 0.1 * (v + m))
		return v * log(v / m) + m - v;
	for (int j = 1; j < 1000; j++) {
		double last = sum;
		term *= d * d;
		sum += term / (2 * j + 1);
		if (sum == last)
			break;
	}
	return sum;
}

/* x^a y^b / B(a, b) for x + y = 1. */
static double beta_front(double x, double y, double a, double b)
{
	double n = a + b;
	return sqrt(a * b / (6.283185307179586 * n)) *
	       exp(stirling_rest(n) - stirling_rest(a) - stirling_rest(b) - deviance(a, n * x) - deviance(b, n * y));
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

/* Both are given, for one of them may be too near 1 to have digits left. */
static double beta_of(double x, double y, double a, double b)
{
	if (x <= 0 || y <= 0)
		return x <= 0 ? 0 : 1;
	double front = beta_front(x, y, a, b);
	if (x < (a + 1) / (a + b + 2))
		return front * beta_fraction(x, a, b) / a;
	return 1 - front * beta_fraction(y, b, a) / b;
}

double cz_pbeta(double x, double a, double b)
{
	return beta_of(x, 1 - x, a, b);
}

double cz_pt(double t, double df)
{
	double tail = beta_of(df / (df + t * t), t * t / (df + t * t), df / 2, 0.5) / 2;
	return t > 0 ? 1 - tail : tail;
}

double cz_pf(double f, double df1, double df2)
{
	double all = df1 * f + df2;
	return f <= 0 ? 0 : beta_of(df1 * f / all, df2 / all, df1 / 2, df2 / 2);
}

/* The u = ln(x / y) at which the incomplete beta function reaches p, from a first guess: Newton's steps, which on this
 * scale have the slope at hand, kept between bounds that close in. */
static double beta_logit(double p, double a, double b, double u)
{
	double lo = -700, hi = 700;
	for (int k = 0; k < 200 && lo < hi; k++) {
		double x = 1 / (1 + exp(-u)), y = 1 / (1 + exp(u)), e = beta_of(x, y, a, b) - p, slope = beta_front(x, y, a, b);
		if (e < 0)
			lo = u;
		else
			hi = u;
		double next = u - e / slope;
		if (fabs(next - u) <= 2e-15 * fmax(1, fabs(u)))
			return next;
		u = next > lo && next < hi ? next : lo + (hi - lo) / 2;
	}
	return u;
}

/* By the tail beyond t, which keeps its digits. The first guess is Cornish and Fisher's. */
double cz_qt(double p, double df)
{
	if (p == 0.5)
		return 0;
	double q = p < 0.5 ? p : 1 - p, z = -cz_qnorm(q), z2 = z * z;
	double t = z + z * (z2 + 1) / (4 * df) + z * ((5 * z2 + 16) * z2 + 3) / (96 * df * df);
	t = sqrt(df) * exp(-beta_logit(2 * q, df / 2, 0.5, log(df / (t * t))) / 2);
	return p < 0.5 ? -t : t;
}

double cz_qf(double p, double df1, double df2)
{
	return df2 / df1 * exp(beta_logit(p, df1 / 2, df2 / 2, log(df1 / df2)));
}

double cz_hedges_j(double m)
{
	int sign;
	return exp(lgamma_r(m / 2, &sign) - lgamma_r((m - 1) / 2, &sign)) / sqrt(m / 2);
}
