#ifndef CZ_MATCH_WRITE_H
#define CZ_MATCH_WRITE_H

#include "match/explain.h"
#include "match/pairs.h"
#include "match/plan.h"

/* A plan as records: matches, alternatives, unmatched requests, prices, and last the account of the run. Each
 * kind is sorted by request, then volunteer, so that the order of the input does not show. */
struct cz_write_options {
	size_t alternatives; /* per request; 0: none */
	bool prices;
	uint64_t seed;
	uint32_t nearest; /* see struct cz_plan_options */
};

int cz_plan_write(const struct cz_plan_of_town *p, const struct cz_write_options *o, struct cz_buf *out,
		  struct cz_err *err) CZ_MUST_CHECK;
/* The account of the run alone; with before that of another plan beside it. */
void cz_plan_write_run(const struct cz_plan_of_town *p, const struct cz_write_options *o,
		       const struct cz_plan_of_town *before, struct cz_buf *out);
/* Why request i has places left, as in records: a rule's name, outbid, refer or no_volunteers. */
const char *cz_reason_name(const struct cz_why_not *w);
int cz_pairs_write(const struct cz_pairs *p, const struct cz_write_options *o, struct cz_buf *out,
		   struct cz_err *err) CZ_MUST_CHECK;

/* What one step of urgency counts in prices: more than all points together can make up for. */
int64_t cz_assign_unit(const struct cz_assign_problem *p, const struct cz_assign_result *r);

#endif
