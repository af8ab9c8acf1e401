#ifndef CZ_MATCH_ASSIGN_IMPL_H
#define CZ_MATCH_ASSIGN_IMPL_H

#include "match/assign.h"

/* What the parts of the assignment share; the promise to others is assign.h. */

static inline uint32_t cz_assign_degree(const struct cz_assign_problem *p, uint32_t i)
{
	return (uint32_t)(p->row[i + 1] - p->row[i]);
}

/* The most pairs that a request has. */
static inline uint32_t cz_assign_most_pairs(const struct cz_assign_problem *p)
{
	uint32_t most = 0;
	for (uint32_t i = 0; i < p->requests; i++)
		most = cz_assign_degree(p, i) > most ? cz_assign_degree(p, i) : most;
	return most;
}

static inline int64_t cz_assign_helpers(const struct cz_assign_problem *p, uint32_t i)
{
	return p->helpers ? p->helpers[i] : 1;
}

/* How many places of request i stay empty; first as of cz_assign_first. */
static inline int64_t cz_assign_lacks(const struct cz_assign_problem *p, const size_t *first, uint32_t i)
{
	return cz_assign_helpers(p, i) - (int64_t)(first[i + 1] - first[i]);
}

/* 3, 2, 1 for urgency 1, 2, 3. */
static inline int cz_assign_bonus(const struct cz_assign_problem *p, uint32_t i)
{
	return CZ_URGENCIES + 1 - p->urgency[i];
}

/* What request i gains by a pair, after the volunteer's price. */
static inline struct cz_bar cz_assign_gain(const struct cz_assign_problem *p, const struct cz_assign_result *r,
					   uint32_t i, uint64_t pair)
{
	const uint32_t j = p->volunteer[pair];
	return (struct cz_bar){cz_assign_bonus(p, i) - r->level[j], p->score[pair] - r->points[j]};
}

/* Cost of volunteer j's (k+1)-th place of those that are left. */
static inline int64_t cz_assign_load(const struct cz_assign_problem *p, uint32_t j, int64_t k)
{
	if (!p->load || !p->loads)
		return 0;
	k += p->carried ? p->carried[j] : 0;
	return p->load[(size_t)k < p->loads ? (size_t)k : p->loads - 1];
}

/* Cost of area a's (k+1)-th unserved place. */
static inline int64_t cz_assign_step(const struct cz_assign_problem *p, uint32_t a, int64_t k)
{
	size_t s = (size_t)(k * 100 / p->width[a]);
	return p->step[s < p->steps ? s : p->steps - 1];
}

static inline bool cz_assign_fair(const struct cz_assign_problem *p)
{
	return p->area && p->steps;
}

/* assign.c: what another pair of request i would have to gain: more than the worst that it has, or than an empty
 * place. */
struct cz_bar cz_assign_bar(const struct cz_assign_problem *p, const struct cz_assign_result *r, const size_t *first,
			    uint32_t i);

/* assign_check.c: is the problem well formed and within the limits? */
int cz_assign_check(const struct cz_assign_problem *p, struct cz_err *err) CZ_MUST_CHECK;
/* assign_proof.c: fill served, score, bound and optimal from the pairs and the prices alone. */
int cz_assign_prove(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err) CZ_MUST_CHECK;

/* assign_flow.c: make the list of the plan's pairs and fill the prices, for which the result has room already, by a
 * general flow. */
int cz_assign_flow(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err) CZ_MUST_CHECK;

#endif
