#ifndef CZ_MATCH_NOTICE_H
#define CZ_MATCH_NOTICE_H

#include "base/buf.h"
#include "base/remark.h"
#include "match/plan.h"

/* What a plan alone does not show, told as remarks. CZ544: an accepted or running match of a volunteer who left,
 * by name; it keeps its place at the request. CZ545: volunteers, open requests or places of which none came in, or
 * none that counts (volunteers who left do not). CZ562, CZ563: a row of the policy that asks for what no volunteer
 * has, where it matters; a row or a setting of it about a kind of help that nobody knows. CZ565, CZ566: how many matches
 * that run or stand proposed name a volunteer, or a request, that is not there, when any are. s is the store that the
 * town was made of. */
int cz_match_notice(const struct cz_match_town *t, const struct cz_store *s, struct cz_remarks *remarks,
		    struct cz_err *err) CZ_MUST_CHECK;

/* CZ546, by name: the only helper of a request that got one of several, who may not come alone. */
int cz_plan_notice(const struct cz_plan_of_town *p, struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;

/* How remarks name a match: "R12/V7", after a comma when there is something in b already. An id that looks like
 * personal data is a question mark. */
void cz_notice_add_pair(struct cz_buf *b, const char *request, const char *volunteer);

#endif
