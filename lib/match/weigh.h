#ifndef CZ_MATCH_WEIGH_H
#define CZ_MATCH_WEIGH_H

#include "match/town.h"

enum { CZ_SCORE_MOST = 10000 };

/* The points of an allowed pair, term by term; their sum, cut off at 0 and CZ_SCORE_MOST, is the score.
 * What the volunteer does besides is not known here: CZ_TERM_LOAD is 0. term may be NULL. */
int32_t cz_weigh(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past,
		 int32_t term[CZ_TERMS]);

#endif
