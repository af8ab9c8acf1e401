#ifndef CZ_MATCH_REMEDY_H
#define CZ_MATCH_REMEDY_H

#include "match/census.h"
#include "match/plan.h"

/* The smallest single change that serves a request one place more: not only allowed, but tried. The town is matched
 * again with the change, so that another request that would get the place first is seen, or lose one by it. */
enum cz_remedy {
	CZ_REMEDY_SMALLEST, /* none is smaller, and more are served in all */
	CZ_REMEDY_MORE,     /* as well; a smaller one would help, but only in the place of others */
	CZ_REMEDY_MOVES,    /* helps in the place of others; of those tried none does better */
	CZ_REMEDY_PROVEN,  /* helps, as the prices prove; smaller ones that were not tried may help as well */
	CZ_REMEDY_TIED,    /* none helps; with this one another best plan would serve the request */
	CZ_REMEDY_NONE,    /* every single change was tried, or cannot help */
	CZ_REMEDY_UNKNOWN, /* the smallest few do not help; others were not tried */
	CZ_REMEDY_LIMITS,  /* the same of steps of the policy's limit; every other change was tried, or cannot help */
};

/* Each try costs a whole run, so that there are few: so many changes, and where nothing less helps than a limit of
 * the policy, so many steps of that (further.h). Where a run is long, by its pairs, there are fewer. */
enum { CZ_REMEDY_TRIES = 12, CZ_REMEDY_PAIRS = 16000000 };
size_t cz_remedy_tries(const struct cz_plan_of_town *p);

/* For request i, which has places left. filled: room for a number of each request of the town, how many places of
 * it are filled with the best change, when one helps. */
int cz_remedy_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_relaxation *best, uint32_t *filled,
		   enum cz_remedy *found, struct cz_err *err) CZ_MUST_CHECK;

/* A certificate or a training with which volunteer j may help request i, where only the features that it asks for or
 * rows of the policy forbid that (failing). One that was never there is no small change, but helps where none of
 * these does. */
bool cz_remedy_feature(const struct cz_match_town *t, uint32_t i, uint32_t j, unsigned failing,
		       struct cz_relaxation *r);

/* How many places of each request are filled with this change, made for request i. */
int cz_remedy_try(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r, uint32_t *filled,
		  struct cz_err *err) CZ_MUST_CHECK;
/* Whether that serves more in all, of whatever urgency. */
bool cz_remedy_serves_more(const struct cz_plan_of_town *p, const uint32_t *filled);

/* The plan of the town with this one made for request i; borrows what p borrows. To be released in any case. */
struct cz_remedied {
	struct cz_match_town town;
	struct cz_plan_of_town plan;
};
int cz_remedied_make(struct cz_remedied *m, const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r,
		     struct cz_err *err) CZ_MUST_CHECK;
void cz_remedied_release(struct cz_remedied *m);

#endif
