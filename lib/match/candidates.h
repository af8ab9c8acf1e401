#ifndef CZ_MATCH_CANDIDATES_H
#define CZ_MATCH_CANDIDATES_H

#include "match/town.h"

/* Volunteers by where they live, and all allowed pairs of a town. */

/* Volunteers in cells of a few kilometres, row by row from south to north, in each row from west to east: those
 * near a place lie in a few stretches of one list. */
struct cz_cells;

/* Those for whom wanted(ctx, hand) holds (NULL: all); who lives nowhere known comes last. NULL: no memory. */
struct cz_cells *cz_cells_new(const struct cz_match_town *t, bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
	CZ_MUST_CHECK;
void cz_cells_free(struct cz_cells *c);

/* A stretch of hand[from..to) to look at. */
struct cz_stretch {
	uint32_t from, to;
};

/* Stretches that hold everyone within km of the spot, and everyone whose place is not known; a remote request
 * gets all. Returns how many, at most CZ_STRETCHES. */
enum { CZ_STRETCHES = 66 };
size_t cz_cells_near(const struct cz_cells *c, const struct cz_ask *a, struct cz_stretch out[CZ_STRETCHES]);
const uint32_t *cz_cells_hands(const struct cz_cells *c); /* indices in town.hand, in the order of the cells */

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
