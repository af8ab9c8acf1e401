#ifndef CZ_SCORE_INSTRUMENT_H
#define CZ_SCORE_INSTRUMENT_H

#include "score/tally.h"

/* Is the questionnaire itself sound? One aspect over all who answered each of its items, partnerships together.
 * Below CZ_INSTRUMENT_LEAST people only n is given, all else NaN. */
enum { CZ_INSTRUMENT_LEAST = 30 };

struct cz_instrument_item {
	double mean, sd, rest, alpha_without; /* rest: correlation with the sum of the other items */
};

struct cz_instrument {
	uint64_t n;
	double alpha;          /* Cronbach 1951 */
	double low, high;      /* Feldt 1965, 95 % */
	double lambda2;        /* Guttman 1945 */
	double mean_r;         /* mean correlation between items */
	struct cz_instrument_item item[CZ_BANK_ITEMS]; /* of the aspect, in its order */
};

/* k items over n people: item sums and lower half of the sums of products (row i, column k <= i). */
void cz_instrument_of(uint64_t n, uint32_t k, const int64_t *sum, const int64_t *product, struct cz_instrument *out);
void cz_instrument_aspect(const struct cz_tally *t, uint32_t aspect, struct cz_instrument *out);

#endif
