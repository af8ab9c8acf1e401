#ifndef CZ_MATCH_PLAN_H
#define CZ_MATCH_PLAN_H

#include "match/assign.h"
#include "match/candidates.h"

/* A town's problem and its solution. */
struct cz_plan_of_town {
	const struct cz_match_town *town;
	struct cz_candidates candidates;
	struct cz_assign_problem problem;
	struct cz_assign_result result;
	/* what the problem points to */
	uint8_t *urgency;
	int32_t *helpers, *capacity, *carried, *width;
	uint32_t *area;
	struct cz_map areas;
	uint64_t *request_key, *volunteer_key;
	int32_t *load_cost; /* per chosen pair: of a volunteer's new requests the best pays the least */
};

/* Ties are decided by a hash of the ids under this seed. */
int cz_plan_make(struct cz_plan_of_town *p, const struct cz_match_town *t, uint64_t seed, struct cz_err *err) CZ_MUST_CHECK;
void cz_plan_release(struct cz_plan_of_town *p);

/* The request of a pair. */
uint32_t cz_plan_ask(const struct cz_plan_of_town *p, uint64_t pair);

#endif
