#ifndef CZ_MATCH_RECRUIT_H
#define CZ_MATCH_RECRUIT_H

#include "match/whatif.h"

/* Where one more volunteer would help most. For each kind of help, area and daypart in which requests wait, a
 * volunteer who lives among them, is free on that daypart, and has the papers, the car and the languages that they ask
 * for is really added and the town matched again. Records recruit, {category, area, daypart, waiting, more, urgency,
 * points}, the most useful first: more requests served (of which urgency), else points gained. */
int cz_recruit(const struct cz_store *store, const struct cz_policy *policy, cz_day today,
	       const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
