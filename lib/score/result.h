#ifndef CZ_SCORE_RESULT_H
#define CZ_SCORE_RESULT_H

#include "score/interval.h"
#include "score/tally.h"
#include "score/trend.h"

/* How one partnership in one wave stands on one aspect. What is not defined is NaN. People of a party that is not known have
 * none with a name: they count in every mean, as one more party, but nobody is compared with them. */

struct cz_party_result {
	struct cz_str name;
	struct cz_group g; /* n, mean, variance, invited */
	struct cz_interval interval;
	const struct cz_sample *sample;
	uint32_t lost, responses;
	bool overfull; /* more of them answered than were invited: the number is not to be trusted */
};

/* Two parties, by their numbers in the result; the difference is that of high minus low. */
struct cz_gap {
	int high, low; /* -1: there are no two */
	double difference, low_end, high_end, superiority, hedges_g, p, p_min, p_holm;
	bool testable, exact;
};

struct cz_result {
	uint32_t group, aspect;
	uint64_t n, lost;
	double invited;              /* 0: not known */
	bool overfull;               /* not known, because of a party that is */
	double mean, mean_respondents;
	struct cz_interval interval; /* of mean */
	struct cz_interval interval_respondents;
	struct cz_interval bounds;   /* of mean_respondents, whatever the silent think */
	bool composition;            /* the two means lie far apart: it matters who answered */
	struct cz_sample_shape shape; /* of all people's scores; top is within one of the highest answer */
	double spread, agreement, polarisation;
	uint64_t straight, strong;   /* people whose answers never vary; of them, though one item is reversed */
	double mean_careful;         /* mean_respondents without them */
	struct cz_party_result *party; /* by name; those that were invited and stayed silent too */
	struct cz_group *parties_g;    /* the g of each, side by side */
	size_t parties;
	struct cz_gap gap;           /* the parties furthest apart */
	struct cz_gap *pair;         /* every two: 0 and 1, 0 and 2 ... 1 and 2 ...; without interval */
	size_t pairs;
};

/* Change since the wave before of the same partnership. */
struct cz_change {
	bool known;                /* there was a wave before */
	size_t from;               /* group of the wave before */
	bool partial;              /* some party answered in one of the waves only: difference and interval are of the others */
	double difference;         /* of the equal-party means */
	struct cz_interval interval;
	double smallest;           /* smallest real change: t times its standard error */
	double composition, real;  /* Kitagawa 1955: how much of the change per respondent came from who answered, and how
	                            * much from judging differently; NaN when a party was missing once */
	uint64_t linked;           /* people who answered both times; with a mean of NaN though there are some, their scores
	                            * have no common measure */
	uint64_t linked_up, linked_down; /* of them, whose score rose, and fell */
	double linked_mean, linked_p;
	double linked_t; /* their mean difference in standard errors, with linked - 1 degrees of freedom; NaN when all differ the same */
	struct cz_interval linked_interval; /* Student's, of their differences */
};

/* Where a partnership is going over all its waves, at the last of them. */
struct cz_course {
	size_t from;           /* group of the first wave: CZ_TREND_MOST of them at most are looked at */
	size_t waves;          /* in which anybody answered; below CZ_TREND_LEAST there is no trend */
	bool partial;          /* some party was silent in some of these: the trend is of the means of those that never were */
	struct cz_trend trend; /* NaN: no party answered in all of these */
};

enum cz_interval_kind { CZ_INTERVAL_MLCI, CZ_INTERVAL_T };

/* What a partnership told about who was invited: {party: number}; NULL: nothing. */
typedef const struct cz_value *cz_invited_fn(const void *ctx, struct cz_str partnership);

struct cz_results {
	const struct cz_tally *tally;
	struct cz_result *v; /* groups x aspects, in the order of the tally */
	struct cz_change *change; /* the same */
	struct cz_course *course; /* the same */
	uint32_t *option;    /* per group: items x options, all parties together */
	uint32_t *unknown, *blank; /* per group: items */
	double *alpha;       /* per aspect, over all partnerships; NaN when it cannot be said */
	struct cz_arena mem;
};

int cz_results_make(struct cz_results *r, const struct cz_tally *t, enum cz_interval_kind kind, cz_invited_fn *invited,
		    const void *ctx, struct cz_err *err) CZ_MUST_CHECK;
void cz_results_release(struct cz_results *r);

const struct cz_result *cz_results_of(const struct cz_results *r, size_t group, uint32_t aspect);
/* How often each option of an item was answered, lowest first, all parties together. */
const uint32_t *cz_results_counts(const struct cz_results *r, size_t group, uint32_t item);
double cz_results_alpha(const struct cz_results *r, uint32_t aspect);
/* NULL when there was no wave before, or nobody can tell that it was before. */
const struct cz_change *cz_result_change(const struct cz_results *r, size_t group, uint32_t aspect);
/* NULL unless this is the last wave of a partnership with CZ_TREND_LEAST waves or more, in a known order. */
const struct cz_course *cz_result_course(const struct cz_results *r, size_t group, uint32_t aspect);

#endif
