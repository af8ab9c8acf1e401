#include "score/trend.h"
#include "base/array.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* One mean and its wave. */
struct point {
	double x, y;
};

/* Means are given as what they differ from the first, so that those that never differ have a slope of 0 and not of a rounding error. */
static size_t gather(const double *mean, size_t n, struct point *out)
{
	size_t k = 0;
	double first = 0;
	for (size_t i = 0; i < n; i++) {
		if (isnan(mean[i]))
			continue;
		if (!k)
			first = mean[i];
		out[k++] = (struct point){(double)i + 1, mean[i] - first};
	}
	return k;
}

static void least_squares(const struct point *p, size_t n, struct cz_trend *out)
{
	double x = 0, y = 0, xx = 0, xy = 0, rest = 0;
	for (size_t i = 0; i < n; i++) {
		x += p[i].x / (double)n;
		y += p[i].y / (double)n;
	}
	for (size_t i = 0; i < n; i++) {
		xx += (p[i].x - x) * (p[i].x - x);
		xy += (p[i].x - x) * (p[i].y - y);
	}
	out->slope = xy / xx;
	for (size_t i = 0; i < n; i++) {
		double off = p[i].y - y - out->slope * (p[i].x - x);
		rest += off * off;
	}
	out->se = sqrt(rest / (double)(n - 2) / xx);
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static bool theil_sen(const struct point *p, size_t n, struct cz_trend *out)
{
	double *slope = cz_array_new(n * (n - 1) / 2, sizeof *slope);
	size_t k = 0;
	if (!slope)
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n; j++)
			slope[k++] = (p[j].y - p[i].y) / (p[j].x - p[i].x);
	qsort(slope, k, sizeof *slope, by_size);
	out->theil_sen = (slope[(k - 1) / 2] + slope[k / 2]) / 2;
	free(slope);
	return true;
}

bool cz_trend_make(const double *mean, size_t n, struct cz_trend *out)
{
	struct point *p = cz_array_new(n, sizeof *p);
	size_t known = p ? gather(mean, n, p) : 0;
	bool ok = p != NULL;
	assert(n <= CZ_TREND_MOST);
	*out = (struct cz_trend){NAN, NAN, NAN};
	if (known >= CZ_TREND_LEAST) {
		least_squares(p, known, out);
		ok = theil_sen(p, known, out);
	}
	free(p);
	return ok;
}
