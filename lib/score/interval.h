#ifndef CZ_SCORE_INTERVAL_H
#define CZ_SCORE_INTERVAL_H

#include <stddef.h>

/* Intervals for means of few people on a bounded scale (95 % throughout).
 *
 * The moderated logit interval: a logit interval whose variance is drawn towards a prior (as Smyth 2004 does for
 * genes) and whose centre gets a quarter of a pseudo-response at each end (as Agresti and Coull 1998 do for
 * proportions). It stays on the scale, works for one person and for no variance, and with the number invited known it
 * shrinks to nothing when everybody answered. Its coverage is simulated in tests/quality/coverage.c. */

struct cz_scale {
	double lo, hi;
};

/* One group of people. invited: how many could have answered; 0: not known. weight: among the parties of a partnership; 0 is 1. */
struct cz_group {
	double n, mean, variance, invited, weight;
};

struct cz_interval {
	double low, high; /* NaN: not defined */
	double se, df;    /* on the raw scale where that has a meaning, else NaN */
};

struct cz_interval cz_interval_mlci(struct cz_scale s, struct cz_group g);
/* Student's: NaN below two people; cut off at the ends of the scale. */
struct cz_interval cz_interval_t(struct cz_scale s, struct cz_group g);

/* The mean of the parties' means, each by its weight, and its interval; parties are strata (Cochran 1977),
 * degrees of freedom by Satterthwaite. *mean is NaN without parties.
 *
 * A group of nobody (n is 0) is a party that belongs here and is silent. Then how many were invited counts for no party, here and
 * in the two below: STATISTICS.md 2.3 would let the interval shrink to nothing once everybody of the others has answered, as if
 * the silent party had no mean of its own. What it thinks is known as little as if nobody had been counted. */
struct cz_interval cz_interval_equal(struct cz_scale s, const struct cz_group *party, size_t parties, double *mean);

/* The same with the parties' own variances and without logits, as stratified surveys do; NaN when a party has one person. */
struct cz_interval cz_interval_equal_t(struct cz_scale s, const struct cz_group *party, size_t parties, double *mean);

/* Difference of two means (Welch, with moderated variances), cut off at the width of the scale. */
struct cz_interval cz_interval_difference(struct cz_scale s, struct cz_group a, struct cz_group b);
/* Difference of two equal-party means, b minus a. */
struct cz_interval cz_interval_change(struct cz_scale s, const struct cz_group *a, size_t na, const struct cz_group *b, size_t nb);

/* Worst cases: whatever those think who did not answer, the mean of all invited lies between (Manski 1989).
 * NaN when the number invited is not known or smaller than n. */
struct cz_interval cz_interval_bounds(struct cz_scale s, struct cz_group g);

#endif
