#include "score/sample.h"
#include <math.h>
#include <stdlib.h>

uint64_t cz_sample_n(const struct cz_sample *s)
{
	uint64_t n = 0;
	for (size_t i = 0; i < s->k; i++)
		n += s->v[i].count;
	return n;
}

static int by_score(const void *a, const void *b)
{
	const struct cz_point *x = a, *y = b;
	int64_t p = (int64_t)x->sum * y->of, q = (int64_t)y->sum * x->of;
	return p != q ? (p < q ? -1 : 1) : x->of < y->of ? -1 : x->of > y->of;
}

void cz_sample_sort(struct cz_sample *s)
{
	if (s->k)
		qsort(s->v, s->k, sizeof *s->v, by_score);
}

/* From the first score on, so that equal scores have exactly their own mean and no variance. */
double cz_sample_mean(const struct cz_sample *s)
{
	double first = s->k ? (double)s->v[0].sum / s->v[0].of : NAN, sum = 0, n = 0;
	for (size_t i = 0; i < s->k; i++) {
		sum += ((double)s->v[i].sum / s->v[i].of - first) * s->v[i].count;
		n += s->v[i].count;
	}
	return n > 0 ? first + sum / n : NAN;
}

double cz_sample_variance(const struct cz_sample *s)
{
	double mean = cz_sample_mean(s), sum = 0, n = 0;
	for (size_t i = 0; i < s->k; i++) {
		double d = (double)s->v[i].sum / s->v[i].of - mean;
		sum += d * d * s->v[i].count;
		n += s->v[i].count;
	}
	return n > 1 ? sum / (n - 1) : 0;
}

/* The score of the person at this place, the lowest at 0. */
static double score_at(const struct cz_sample *s, uint64_t place)
{
	size_t i = 0;
	while (place >= s->v[i].count)
		place -= s->v[i++].count;
	return (double)s->v[i].sum / s->v[i].of;
}

struct cz_sample_shape cz_sample_shape(const struct cz_sample *s, double top_from)
{
	uint64_t n = cz_sample_n(s), top = 0;
	if (!n)
		return (struct cz_sample_shape){NAN, NAN, NAN, NAN, NAN};
	for (size_t i = 0; i < s->k; i++)
		top += s->v[i].sum >= top_from * s->v[i].of ? s->v[i].count : 0;
	return (struct cz_sample_shape){
		.sd = n > 1 ? sqrt(cz_sample_variance(s)) : NAN,
		.median = (score_at(s, (n - 1) / 2) + score_at(s, n / 2)) / 2,
		.min = score_at(s, 0),
		.max = score_at(s, n - 1),
		.top = (double)top / (double)n,
	};
}
