#ifndef CZ_MATCH_FURTHER_H
#define CZ_MATCH_FURTHER_H

#include "match/census.h"
#include "match/plan.h"

/* Steps of the policy's own limit of distance that could serve a request, whomever they let in. Nobody is to lose
 * a place by it, so that there has to be a way from the request to somebody who could make room (room.h), on which
 * a request goes over to another volunteer, and leaves its own to the one before; under the limit as it is there
 * is none. What a way needs is the longest of the distances on it that only the limit forbids. The ways that need
 * least are looked for at once, those to each volunteer with room; which step serves the request has to be tried,
 * as others may come first. */

/* The smallest steps, up to this limit in kilometres, into step, which has room for so many: each a tenth of a
 * kilometre larger than the one before. Of each the pair that needs it: the request may be another.
 * *all: there are no others, neither beyond those that step has room for nor because the town is so large that not
 * all ways were followed; of such a town they are not the smallest for sure. False: no memory. */
bool cz_further_find(const struct cz_plan_of_town *p, uint32_t i, double limit, struct cz_relaxation *step, size_t most,
		     size_t *n, bool *all) CZ_MUST_CHECK;

#endif
