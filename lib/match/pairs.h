#ifndef CZ_MATCH_PAIRS_H
#define CZ_MATCH_PAIRS_H

#include "match/assign.h"
#include "model/store.h"

/* Pairs that somebody else judged, solved as they are. Requests and volunteers are those that pairs name; their
 * urgency, helpers and capacity come from their records when those are there, else 2, 1 and 1. */
struct cz_pairs {
	struct cz_map requests, volunteers; /* ids, as numbered in the problem */
	struct cz_assign_problem problem;
	struct cz_assign_result result;
	bool minimise;
	/* what the problem points to */
	uint8_t *urgency;
	int32_t *helpers, *capacity, *score;
	uint64_t *row;
	uint32_t *volunteer;
	uint64_t *request_key, *volunteer_key;
};

/* minimise: scores are costs; as many as possible are served first all the same. A pair that stands there twice
 * with the same score counts once; with two scores it is CZ_EINPUT. */
int cz_pairs_solve(struct cz_pairs *p, const struct cz_store *s, bool minimise, uint64_t seed, struct cz_err *err) CZ_MUST_CHECK;
void cz_pairs_release(struct cz_pairs *p);

#endif
