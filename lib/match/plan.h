#ifndef CZ_MATCH_PLAN_H
#define CZ_MATCH_PLAN_H

#include "match/assign.h"
#include "match/candidates.h"

struct cz_plan_options {
	uint64_t seed;    /* ties are decided by a hash of the ids under it */
	uint32_t nearest; /* look at so many best pairs of each request only; 0: at all */
};

/* A town's problem and its solution. */
struct cz_plan_of_town {
	const struct cz_match_town *town;
	struct cz_plan_options options;
	struct cz_candidates candidates;
	struct cz_assign_problem problem;
	struct cz_assign_result result;
	/* what the problem points to */
	uint8_t *urgency;
	int32_t *helpers, *capacity, *carried;
	int64_t *width;
	uint32_t *area;
	struct cz_map areas;
	uint64_t *request_key, *volunteer_key;
	bool all_pairs;     /* every allowed pair is among the candidates, so that who leads to whom is known */
	size_t *first;      /* the chosen pairs of request i are result.pair[first[i]] .. [first[i + 1] - 1] */
	int32_t *load_cost; /* per chosen pair: of a volunteer's new requests the best pays the least */
};

/* The volunteer of a chosen pair. */
static inline uint32_t cz_plan_hand(const struct cz_plan_of_town *p, size_t chosen)
{
	return p->candidates.hand[p->result.pair[chosen]];
}

/* Where volunteer j stands among the chosen pairs of request i; first[i + 1]: nowhere. */
static inline size_t cz_plan_find(const struct cz_plan_of_town *p, uint32_t i, uint32_t j)
{
	size_t k = p->first[i];
	while (k < p->first[i + 1] && cz_plan_hand(p, k) != j)
		k++;
	return k;
}

/* How many places of request i are filled, and how many stay empty. */
static inline uint32_t cz_plan_filled(const struct cz_plan_of_town *p, uint32_t i)
{
	return (uint32_t)(p->first[i + 1] - p->first[i]);
}

static inline int32_t cz_plan_lacks(const struct cz_plan_of_town *p, uint32_t i)
{
	return p->helpers[i] - (int32_t)cz_plan_filled(p, i);
}

int cz_plan_make(struct cz_plan_of_town *p, const struct cz_match_town *t, const struct cz_plan_options *o, struct cz_err *err) CZ_MUST_CHECK;
void cz_plan_release(struct cz_plan_of_town *p);

/* The chosen pairs once more, by volunteer: those of volunteer j are pair[first[j]] .. pair[first[j + 1] - 1]. */
struct cz_plan_held {
	size_t *first;
	struct cz_held {
		uint32_t request, chosen; /* chosen: where it stands in the plan */
	} *pair;
};
/* False: no memory. To be released in any case. */
bool cz_plan_held_make(struct cz_plan_held *h, const struct cz_plan_of_town *p) CZ_MUST_CHECK;
void cz_plan_held_release(struct cz_plan_held *h);

/* What request i gains by a pair, after the volunteer's price. */
struct cz_bar cz_plan_gain(const struct cz_plan_of_town *p, uint32_t i, uint64_t pair);
/* What another pair of request i would have to gain: more than the worst that it has, or than an empty place. */
struct cz_bar cz_plan_bar(const struct cz_plan_of_town *p, uint32_t i);

/* A volunteer that helps a request already cannot help it twice: ways to others lead over its other pairs. The next of those from
 * e on, or the end of the row; *chosen walks along over the request's chosen pairs. */
static inline uint64_t cz_plan_next_open(const struct cz_plan_of_town *p, uint32_t i, uint64_t e, size_t *chosen)
{
	for (; e < p->candidates.row[i + 1]; e++) {
		while (*chosen < p->first[i + 1] && p->result.pair[*chosen] < e)
			++*chosen;
		if (*chosen == p->first[i + 1] || p->result.pair[*chosen] != e)
			break;
	}
	return e;
}

#define CZ_PLAN_EACH_OPEN(p, i, e, chosen)                                                              \
	for (size_t chosen = (p)->first[i], e = cz_plan_next_open(p, i, (p)->candidates.row[i], &chosen); \
	     e < (p)->candidates.row[(i) + 1]; e = cz_plan_next_open(p, i, e + 1, &chosen))

#endif
