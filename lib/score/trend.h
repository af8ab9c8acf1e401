#ifndef CZ_SCORE_TREND_H
#define CZ_SCORE_TREND_H

#include <stdbool.h>
#include <stddef.h>

/* The direction of a row of means. The first stands at x = 1, the next at x = 2 and so on: slopes are in scale points from one wave to
 * the next, however much time lay between. */
struct cz_trend {
	double slope, se; /* least squares, and its standard error: sqrt(sum of squared residuals / (n - 2) / sum (x - mean x)^2) */
	double theil_sen; /* the median of the slopes between every two means (Theil 1950, Sen 1968): one odd wave does not turn it */
};

enum {
	CZ_TREND_LEAST = 5,   /* means: with fewer there is no direction */
	CZ_TREND_MOST = 1000, /* means: every two of them are compared */
};

/* The trend of n means, at most CZ_TREND_MOST. One of NaN (nobody answered) keeps its place and is passed over. With fewer than
 * CZ_TREND_LEAST others all is NaN. False: no memory. */
bool cz_trend_make(const double *mean, size_t n, struct cz_trend *out);

#endif
