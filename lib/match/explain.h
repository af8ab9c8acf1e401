#ifndef CZ_MATCH_EXPLAIN_H
#define CZ_MATCH_EXPLAIN_H

#include "base/message.h"
#include "match/plan.h"
#include "match/rule.h"

/* Why things are as they are. */

enum cz_reason {
	CZ_REASON_RULE,   /* no volunteer passed all rules; rule tells which took the last ones away */
	CZ_REASON_OUTBID, /* volunteers there are, but too few: the shortage tells how few */
	CZ_REASON_REFER,  /* not for volunteers */
};

/* The smallest single change that would have given an allowed pair. */
struct cz_relaxation {
	enum cz_rule rule; /* 0: there is none */
	uint32_t hand;
	double km;         /* distance: how many more */
	uint32_t times;    /* times: the dayparts of which one more is needed */
};

struct cz_why_not {
	enum cz_reason reason;
	enum cz_rule rule;
	uint32_t blocked[CZ_RULES + 1]; /* volunteers that each rule excluded first */
	uint32_t allowed;               /* volunteers that passed */
	struct cz_relaxation nearest;
	uint32_t requests, places;      /* outbid: so many places asked for, by requests that share so many places */
};

/* Why request i has places left. Looks at every volunteer. */
void cz_explain_request(const struct cz_plan_of_town *p, uint32_t i, struct cz_why_not *out);

/* Shortage sets: from an unserved request over allowed pairs to volunteers, who all are full, from them to the
 * requests they help, and so on. No plan serves more of these requests than there are places among them. */
struct cz_shortage;
struct cz_shortage *cz_shortage_new(const struct cz_plan_of_town *p) CZ_MUST_CHECK; /* NULL: no memory */
void cz_shortage_find(struct cz_shortage *s, uint32_t i, uint32_t *requests, uint32_t *places);
void cz_shortage_free(struct cz_shortage *s);

/* Back-ups of a request, best first: by what the whole plan would lose at least (reduced cost), then by id. */
struct cz_backup {
	uint64_t pair;
	int level;      /* requests lost elsewhere, as urgency 4 - level; 0: none */
	int64_t points; /* points lost */
};
struct cz_backup cz_explain_cost(const struct cz_plan_of_town *p, uint32_t i, uint64_t pair); /* of one pair of request i */
size_t cz_explain_backups(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most);

#endif
