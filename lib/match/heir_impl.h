#ifndef CZ_MATCH_HEIR_IMPL_H
#define CZ_MATCH_HEIR_IMPL_H

#include "match/assign_impl.h"
#include "match/demand.h"
#include "match/heir.h"
#include "match/walk.h"

/* What the parts of the heirs share; the promise to others is heir.h. */

enum { CZ_HEIRS_SEVERAL = 4 };

/* Those who would gain most by a place, and all as much. */
struct cz_heir_set {
	uint32_t n, who[CZ_HEIRS_SEVERAL];
	bool more; /* maybe others than these: too many to tell, or not all was looked at */
};

/* What a request would gain by a pair, but for the score of that. */
struct cz_heir_offer {
	int64_t bonus;
	uint32_t request;
	int32_t most; /* that score */
};

struct cz_heirs {
	const struct cz_plan_of_town *p;
	uint8_t *room;
	struct cz_heir_set *of_ask;  /* of the place that the request has */
	struct cz_heir_set *of_hand; /* of a place more of the volunteer */
	int32_t *left;              /* per volunteer: places that nobody has */
	int32_t *stuck;             /* per volunteer: places more, if all that stands could be made again */
	int64_t *bar;               /* per request: what another pair of it would have to gain */
	struct cz_heir_offer *open;         /* requests that take part, those first that could gain most */
	struct cz_demand *demand;   /* of each of those, when it looks */
	uint32_t opens;
	int32_t most;               /* that any of them scores */
	uint32_t lack;              /* of them, those with places left */
	bool known;                 /* who inherits: all pairs are there */
	bool looks;                 /* there are few enough pairs to look at one by one: in a town that is nothing */
};

static inline int64_t cz_heir_as_one(struct cz_bar b)
{
	return cz_walk_level(b.level, b.points);
}

static inline bool cz_heir_is_among(const struct cz_heir_set *h, uint32_t i)
{
	uint32_t k = 0;
	while (k < h->n && h->who[k] != i)
		k++;
	return k < h->n;
}

/* Whether others change who inherits. */
bool cz_heir_join(struct cz_heir_set *h, const struct cz_heir_set *others);

/* heir_ways.c: the heirs of the place that each request has, and of a place more of each volunteer whom the plan
 * gives somebody. False: no memory. */
bool cz_heir_find_ways(struct cz_heirs *x) CZ_MUST_CHECK;

#endif
