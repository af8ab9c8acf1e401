#ifndef CZ_MATCH_FORCED_H
#define CZ_MATCH_FORCED_H

#include "match/plan.h"

/* The best plan in which one pair is fixed: what a choice made by hand does to everybody else, exactly, among the
 * pairs that p holds. A reduced cost only tells the least that it can cost; this solves the rest anew, so it is
 * for single questions. */
struct cz_forced {
	uint32_t request, hand; /* the pair */
	struct cz_assign_problem problem; /* without the pair, its place on both sides, and what they cost */
	struct cz_assign_result result;
	size_t *first; /* as in cz_plan_of_town */
	int64_t points; /* what the whole loses; means something only when nobody loses a place */
	/* what the problem points to */
	int32_t *helpers, *capacity, *carried, *score;
	uint64_t *row;
	uint32_t *volunteer;
};

/* pair is one of request i's in p and not in its plan. To be released in any case. */
int cz_forced_make(struct cz_forced *f, const struct cz_plan_of_town *p, uint32_t i, uint64_t pair,
		   struct cz_err *err) CZ_MUST_CHECK;
void cz_forced_release(struct cz_forced *f);

/* How many helpers request k has then, the fixed one among them. */
uint32_t cz_forced_filled(const struct cz_forced *f, uint32_t k);
/* The nth of them, from 0. */
uint32_t cz_forced_hand(const struct cz_forced *f, uint32_t k, uint32_t n);
/* How many helpers more each urgency gets than in p; whether that differs at all. */
bool cz_forced_served(const struct cz_forced *f, const struct cz_plan_of_town *p, int64_t served[CZ_URGENCIES]);

/* In sentences: whose helpers come and go, and what it comes to. */
void cz_forced_tell(const struct cz_forced *f, const struct cz_plan_of_town *p, enum cz_lang lang, struct cz_buf *out);

#endif
