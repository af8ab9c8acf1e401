#ifndef CZ_MATCH_BACKUP_H
#define CZ_MATCH_BACKUP_H

#include "match/plan.h"

/* Who else could take a request, and what the whole plan would lose by it. Where pairs were left out, only the least
 * that it can be is known: that the prices tell. */
struct cz_backup {
	uint64_t pair;
	int level;      /* steps of urgency lost: a place filled counts 3, 2 or 1 for urgency 1, 2 or 3 */
	int64_t points; /* points lost; may be below zero when steps are */
	bool exact;     /* else a bound */
};

/* What the back-ups of one plan share. It borrows p. NULL: no memory. */
struct cz_backups;
struct cz_backups *cz_backups_new(const struct cz_plan_of_town *p) CZ_MUST_CHECK;
void cz_backups_free(struct cz_backups *b);
/* To ask beside b, on another thread: it borrows what b knows. NULL: no memory. */
struct cz_backups *cz_backups_beside(const struct cz_backups *b) CZ_MUST_CHECK;

/* The back-ups of request i into out, *n of them and at most `most`: best first, by what they cost, then by id. None
 * left out costs less; of bounds, no pair among the candidates that is left out has a lower one. */
int cz_backups_find(struct cz_backups *b, uint32_t i, struct cz_backup *out, size_t most, size_t *n,
		    struct cz_err *err) CZ_MUST_CHECK;

#endif
