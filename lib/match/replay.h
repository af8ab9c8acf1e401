#ifndef CZ_MATCH_REPLAY_H
#define CZ_MATCH_REPLAY_H

#include "match/whatif.h"

/* A policy tried on the past: day by day from..until, with the requests, volunteers and absences of the records as
 * they were on that day, but with matches that this policy makes instead of those that were made.
 *
 * A request comes on the day it was created and leaves, when nobody came, on the day it was closed. Each day the
 * town is matched anew. A proposal that stands for the policy's answer_days is accepted, and begins; until then a
 * later run may change its mind, which is counted. Help that is asked once ends a week later, other help on the
 * day the request was closed, or stays. Matches from before the first day stay until they ended.
 *
 * Writes a record replay_day for each day and one replay at the end: served, days waited, changes. */
int cz_replay(const struct cz_store *store, const struct cz_policy *policy, cz_day from, cz_day until,
	      const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
