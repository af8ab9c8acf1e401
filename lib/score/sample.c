#include "score/sample.h"
#include <math.h>

uint64_t cz_sample_n(const struct cz_sample *s)
{
	uint64_t n = 0;
	for (size_t i = 0; i < s->k; i++)
		n += s->v[i].count;
	return n;
}

double cz_sample_mean(const struct cz_sample *s)
{
	double sum = 0, n = 0;
	for (size_t i = 0; i < s->k; i++) {
		sum += (double)s->v[i].sum / s->v[i].of * s->v[i].count;
		n += s->v[i].count;
	}
	return n > 0 ? sum / n : NAN;
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
