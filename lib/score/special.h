#ifndef CZ_SCORE_SPECIAL_H
#define CZ_SCORE_SPECIAL_H

/* Distribution functions, to about 1e-13, as R has them. Degrees of freedom need not be whole. */

double cz_pnorm(double z);
double cz_qnorm(double p);
double cz_pbeta(double x, double a, double b); /* regularised incomplete beta, by its continued fraction (Lentz) */
double cz_pt(double t, double df);
double cz_qt(double p, double df);
double cz_pf(double f, double df1, double df2);
double cz_qf(double p, double df1, double df2);

/* Hedges' exact small-sample factor: gamma(m/2) / (sqrt(m/2) gamma((m-1)/2)); Hedges 1981. m > 1. */
double cz_hedges_j(double m);

#endif
