#ifndef CZ_VERIFY_VERDICT_H
#define CZ_VERIFY_VERDICT_H

#include "verify/claim.h"
#include "verify/rulebook.h"

/* The whole judgement of a plan: which matches no rule allows, whether what is written with them is right, and whether
 * a better plan exists. What is wrong are remarks (CZ551 to CZ561); the outcome is one record. */
struct cz_verdict_options {
	enum cz_lang lang;
	cz_day as_of;  /* when no account says the day */
	bool minimise; /* the scores of pairs are costs, also when no account says so */
};

struct cz_verdict {
	bool allowed, optimal;
	size_t wrong; /* things remarked that are wrong, not only improvable */
};

/* CZ_EINPUT when there is nothing to verify. */
int cz_verdict_make(struct cz_verdict *out, const struct cz_store *s, struct cz_claim *claim,
		    const struct cz_rulebook *book, const struct cz_verdict_options *o, struct cz_remarks *remarks,
		    struct cz_buf *text, struct cz_err *err) CZ_MUST_CHECK;

#endif
