#ifndef CZ_SCORE_SAMPLE_H
#define CZ_SCORE_SAMPLE_H

#include <stddef.h>
#include <stdint.h>

/* Scores of a few or of many people. The mean of n answers lies on a lattice, so a sample is a short list of
 * fractions, each with how many people have it, sorted by value: sums then do not depend on the order of the input. */
struct cz_point {
	int32_t sum;    /* of the answers */
	uint16_t of;    /* how many answers: the score is sum / of */
	uint32_t count; /* people */
	uint32_t straight, strong; /* of them, people whose answers never vary; though one item is reversed */
};

struct cz_sample {
	struct cz_point *v;
	size_t k, cap;
};

void cz_sample_sort(struct cz_sample *s); /* by score */
double cz_sample_mean(const struct cz_sample *s);     /* NaN when empty */
double cz_sample_variance(const struct cz_sample *s); /* of a sample (n - 1), in two passes; 0 for one person */
uint64_t cz_sample_n(const struct cz_sample *s);

/* How the scores lie, of a sorted sample. */
struct cz_sample_shape {
	double sd;               /* NaN for one person */
	double median, min, max; /* NaN when empty; the median of an even number is half-way */
	double top;              /* share of those who score at least so high */
};

struct cz_sample_shape cz_sample_shape(const struct cz_sample *s, double top_from);

#endif
