#ifndef CZ_MATCH_REMEDY_H
#define CZ_MATCH_REMEDY_H

#include "match/census.h"
#include "match/plan.h"

/* The smallest single change that serves a request one place more: not only allowed, but tried. The town is matched
 * again with the change, so that another request that would get the place first is seen. */
enum cz_remedy {
	CZ_REMEDY_FOUND,
	CZ_REMEDY_NONE,    /* every single change was tried, or cannot help */
	CZ_REMEDY_UNKNOWN, /* the smallest few do not help; others were not tried */
};

/* For request i, which has places left. Each try costs a whole run, so that there are few. */
enum { CZ_REMEDY_TRIES = 12 };
int cz_remedy_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_relaxation *best, enum cz_remedy *found,
		   struct cz_err *err) CZ_MUST_CHECK;

/* Whether this one does. */
int cz_remedy_try(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r, bool *helps,
		  struct cz_err *err) CZ_MUST_CHECK;

#endif
