#ifndef CZ_SCORE_INSTRUMENT_H
#define CZ_SCORE_INSTRUMENT_H

#include "score/tally.h"

/* Is the questionnaire itself sound? One aspect over all who answered each of its items (pairwise: any of them), partnerships
 * together. Below CZ_INSTRUMENT_LEAST people only n is given, all else NaN. */
enum { CZ_INSTRUMENT_LEAST = 30 };

struct cz_instrument_item {
	double mean, sd, rest, alpha_without; /* rest: correlation with the sum of the other items */
};

struct cz_instrument {
	uint64_t n;
	double alpha;          /* Cronbach 1951 */
	double low, high;      /* Feldt 1965, 95 %; NaN when some items were left open, for then n is not one number */
	double lambda2;        /* Guttman 1945 */
	double mean_r;         /* mean correlation between items */
	double standardised;   /* alpha of items that are first brought to the same spread */
	double error;          /* standard error of one person's mean over the items */
	struct cz_instrument_item item[CZ_BANK_ITEMS]; /* of the aspect, in its order */
};

/* From n people; complete: each of them answered every item. */
void cz_instrument_of(uint64_t n, bool complete, const struct cz_moments *m, struct cz_instrument *out);
void cz_instrument_aspect(const struct cz_tally *t, uint32_t aspect, struct cz_instrument *out);

/* Standard error of measurement, from the standard deviation over people and a reliability. */
double cz_instrument_error(double sd, double reliability);
/* How many standard errors of a difference lie between two scores of one person; beyond 1.96 it is a change (Jacobson and Truax
 * 1991). For the account of the method: a person's change is nobody's business. */
double cz_instrument_reliable_change(double before, double after, double error);

/* Tell what of it needs a look: an alpha below 0, items that run against the others or on which all answered the same. */
void cz_instrument_warn(const struct cz_tally *t, uint32_t aspect, struct cz_remarks *remarks);

#endif
