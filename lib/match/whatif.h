#ifndef CZ_MATCH_WHATIF_H
#define CZ_MATCH_WHATIF_H

#include "match/write.h"

/* A town matched twice: as it is, and as it would be. Neither owns the store or the policy. */
struct cz_solved {
	struct cz_match_town town;
	struct cz_plan_of_town plan;
};

int cz_solved_make(struct cz_solved *s, const struct cz_store *store, const struct cz_policy *policy, cz_day today,
		   const struct cz_write_options *o, struct cz_err *err) CZ_MUST_CHECK;
void cz_solved_release(struct cz_solved *s);

/* What changes: a record what_if for each request whose volunteers differ, {request, before, after, reason},
 * sorted by request; and last the account of the second run, with the counts of the first under "before". CZ542
 * for each volunteer who takes part no longer and has help under way, with those matches. */
int cz_what_if(const struct cz_store *store, const struct cz_store *change, const struct cz_policy *policy,
	       cz_day today, const struct cz_write_options *o, struct cz_remarks *remarks, struct cz_buf *out,
	       struct cz_err *err) CZ_MUST_CHECK;

/* Whether it changes nothing: no record of a kind that counts, or only records that name somebody and say no more. */
bool cz_what_if_is_empty(const struct cz_store *change);

/* To be told of the records of the change as they are read (see struct cz_store): CZ549 for each key that their
 * type does not know. remarks: a struct cz_remarks. */
void cz_what_if_extra(void *remarks, const struct cz_type *t, const struct cz_record *rec);

/* A change of somebody who is not there adds somebody: CZ541 for each id of which that is so. */
void cz_what_if_tell_new(const struct cz_store *store, const struct cz_store *change, struct cz_remarks *remarks);

#endif
