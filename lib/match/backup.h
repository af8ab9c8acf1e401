#ifndef CZ_MATCH_BACKUP_H
#define CZ_MATCH_BACKUP_H

#include "match/plan.h"

/* Who else could take a request, and what the whole plan would lose by it. The prices tell the least that it can be; what it
 * is, only a plan with the pair fixed tells. */
struct cz_backup {
	uint64_t pair;
	int level;      /* steps of urgency lost: a place filled counts 3, 2 or 1 for urgency 1, 2 or 3 */
	int64_t points; /* points lost; may be below zero when steps are */
	bool exact;     /* else a bound */
};

/* The pair's real cost, by a plan with it fixed. b is one of request i's, and p holds all pairs. */
int cz_backup_settle(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *b, struct cz_err *err) CZ_MUST_CHECK;

/* The back-ups of request i into out, *n of them and at most `most`: best first, by what they cost, then by id. In a plan of
 * a few thousand pairs they are exact, and none left out costs less; in a larger one they are bounds, and so is the order. */
int cz_backups_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most, size_t *n,
		    struct cz_err *err) CZ_MUST_CHECK;

#endif
