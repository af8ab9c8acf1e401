#ifndef CZ_SCORE_EXACT_H
#define CZ_SCORE_EXACT_H

#include "base/attr.h"
#include "score/sample.h"
#include <stdbool.h>

/* Exact tests without chance: the same answer every time. */

struct cz_exact {
	double p;      /* two-sided; NaN when a side is empty, or the scores have no common denominator to speak of */
	double p_min;  /* the smallest p that these data could have given */
	bool exact;    /* false: so many people that the normal law served; p is never below p_min all the same */
	bool no_memory;
};

/* Steps of counting that one test may take (under a millisecond); 30 people against 30 stay below. A fixed limit,
 * so that a partnership's p never depends on who else is in the file. */
#define CZ_EXACT_WORK 2e6
/* Scores of many items have so many sums that a few people already pass that limit. Then every way to share them out is looked
 * at, as long as there are so few (2 or 3 milliseconds): 11 people against 11 stay below. */
#define CZ_EXACT_CHOICES 1e6

/* Permutation test of the difference of two means, by counting subsets per sum (Streitberg and Roehmel 1986). */
struct cz_exact cz_exact_means(const struct cz_sample *a, const struct cz_sample *b);
/* Sign flips of differences (Fisher 1935), given as whole numbers. *p: NaN for n = 0, and when their sum times n is beyond
 * CZ_EXACT_SIGNS_WORK. That is more than the other test may take, for there is one such test for each aspect of a partnership,
 * not one for every two parties. False: no memory. */
#define CZ_EXACT_SIGNS_WORK 1e9
bool cz_exact_signs(const int64_t *d, size_t n, double *p) CZ_MUST_CHECK;

/* The smallest number that both divide. */
int64_t cz_least_multiple(int64_t a, int64_t b);

/* P(X > Y) + P(X = Y) / 2 for X from a and Y from b (Vargha and Delaney 2000). */
double cz_superiority(const struct cz_sample *a, const struct cz_sample *b);
/* Standardised difference a - b with the exact small-sample factor (Hedges 1981); NaN without variance or with
 * fewer than four people together. */
double cz_hedges_g(const struct cz_sample *a, const struct cz_sample *b);

/* Holm 1979: p becomes adjusted, in place; NaN stays out of the family. False: no memory. */
bool cz_holm(double *p, size_t n);
/* Benjamini and Hochberg 1995, the same way: for a sweep over many partnerships, where a share of false alarms is borne. */
bool cz_false_discovery(double *p, size_t n);

#endif
