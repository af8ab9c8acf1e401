#ifndef CZ_MATCH_WEIGH_H
#define CZ_MATCH_WEIGH_H

#include "match/town.h"

enum { CZ_SCORE_MOST = 10000 };

/* The points of an allowed pair, term by term; their sum, cut off at 0 and CZ_SCORE_MOST, is the score.
 * What the volunteer does besides is not known here: CZ_TERM_LOAD is 0. term may be NULL. */
int32_t cz_weigh(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past,
		 int32_t term[CZ_TERMS]);

/* Of those the terms that look at the volunteer alone, for a request with one of these categories. */
int32_t cz_weigh_own(const struct cz_policy *p, const struct cz_hand *h, uint64_t categories);

/* What these interests in common add, at most: a bit may stand for several. */
int32_t cz_weigh_interests(const struct cz_policy *p, uint64_t common);

#endif
