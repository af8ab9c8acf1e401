#ifndef CZ_MATCH_OVERLAY_H
#define CZ_MATCH_OVERLAY_H

#include "model/store.h"

/* A town as it would be: base with the records of change laid over it. A request, volunteer or organisation with
 * an id of base replaces what change knows about it and keeps the rest, so that
 * {"type":"volunteer","id":"V7","status":"left"} is enough; a match replaces all matches of its pair, but for the
 * day of the proposal that it answers; a place changes that of its postcode, or area; everything else is added.
 * *out borrows the texts of both, which have to outlive it, and is released as any store. */
int cz_overlay(struct cz_store *out, const struct cz_store *base, const struct cz_store *change,
	       struct cz_err *err) CZ_MUST_CHECK;

/* Whether a record says more than which one it is: the fields of its name, of which there are so many. */
bool cz_overlay_says_more(const struct cz_type *t, const void *rec, size_t names);

#endif
