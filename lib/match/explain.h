#ifndef CZ_MATCH_EXPLAIN_H
#define CZ_MATCH_EXPLAIN_H

#include "base/message.h"
#include "match/census.h"
#include "match/plan.h"

/* Why things are as they are. */

enum cz_reason {
	CZ_REASON_RULE,   /* no volunteer passed all rules; rule tells which took the last ones away */
	CZ_REASON_OUTBID, /* volunteers there are, but too few; how few, the shortage tells when all pairs are there */
	CZ_REASON_REFER,  /* not for volunteers */
};

struct cz_why_not {
	enum cz_reason reason;
	enum cz_rule rule;
	struct cz_counts counts;
	uint32_t requests, places; /* outbid: so many asked for, by requests that share so many; 0: not known */
};

/* What the reasons of one plan share. NULL: no memory. */
struct cz_explain;
struct cz_explain *cz_explain_new(const struct cz_plan_of_town *p) CZ_MUST_CHECK;
void cz_explain_free(struct cz_explain *x);
/* Count beforehand, on all processors, why volunteers are ruled out for every request with places left. False: no
 * memory. */
bool cz_explain_count(struct cz_explain *x) CZ_MUST_CHECK;

/* Why request i has places left. */
void cz_explain_request(const struct cz_explain *x, uint32_t i, struct cz_why_not *out);

#endif
