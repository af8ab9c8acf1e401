#ifndef CZ_MATCH_CANDIDATES_H
#define CZ_MATCH_CANDIDATES_H

#include "match/walk.h"

/* All allowed pairs of the requests that take part, row by row as struct cz_assign_problem wants them. */
struct cz_candidates {
	uint64_t *row;   /* asks + 1 */
	uint32_t *hand;  /* per pair, ascending within a request */
	int32_t *score;
	uint64_t n;
	size_t cap, score_cap;
	bool cut;  /* some request has more pairs than these */
	bool over; /* there are more than `most`: what is here is of no use */
};

/* nearest: at most so many of each request, those with the highest scores, the nearest row of cells first among equals; 0: all.
 * It stops as soon as there are more than most. */
int cz_candidates_find(struct cz_candidates *c, const struct cz_match_town *t, uint32_t nearest, uint64_t most, struct cz_err *err) CZ_MUST_CHECK;

/* What one look at all pairs leaves for the next: begins zeroed, and is released by the caller. */
struct cz_looked {
	int64_t *price; /* per hand, level and points in one number (cz_walk_level) */
	int64_t *least; /* per ask: all pairs are there that gained so much */
	struct cz_cells *cells; /* of all who are free, with these prices */
};
void cz_looked_release(struct cz_looked *l);

/* Look at all allowed pairs again, and add those whose gain after the volunteer's price is above the bar of their
 * request, or at the first look nearly, at most `most` of each request, the best first. *added: how many; none: no
 * pair is above. What nobody gained at the last look can be gained now only where a price has fallen since: a request is held
 * against those, and against all when its bar is lower than what it was sure to have all pairs of. */
int cz_candidates_price(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_bar *bar, const uint8_t *level,
			const int64_t *points, uint32_t most, struct cz_looked *last, uint64_t *added, struct cz_err *err) CZ_MUST_CHECK;
void cz_candidates_release(struct cz_candidates *c);

#endif
