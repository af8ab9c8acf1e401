#ifndef CZ_MATCH_CANDIDATES_H
#define CZ_MATCH_CANDIDATES_H

#include "match/town.h"

/* All allowed pairs of the requests that take part, row by row as struct cz_assign_problem wants them. */
struct cz_candidates {
	uint64_t *row;   /* asks + 1 */
	uint32_t *hand;  /* per pair, ascending within a request */
	int32_t *score;
	uint64_t n;
	size_t cap, score_cap;
	bool cut; /* some request has more pairs than these */
};

/* nearest: at most so many of each request, those with the highest scores, the first id among equals; 0: all. */
int cz_candidates_find(struct cz_candidates *c, const struct cz_match_town *t, uint32_t nearest, struct cz_err *err) CZ_MUST_CHECK;
void cz_candidates_release(struct cz_candidates *c);

#endif
