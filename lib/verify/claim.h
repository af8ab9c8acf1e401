#ifndef CZ_VERIFY_CLAIM_H
#define CZ_VERIFY_CLAIM_H

#include "model/store.h"

/* What is claimed: the account of a run (match_run), prices, and the matches that are its plan.
 *
 * A stream may hold matches of earlier weeks beside the plan. The plan is what stands in the file of the last account,
 * when that file holds nothing but what cz-match writes: then a person may have changed any line of it. In a stream
 * that holds everything, it is the proposals with a score that are dated on the day of the run, and of the pairs that
 * were proposed earlier the one that is there a second time. */

struct cz_claim_run {
	struct cz_at at;
	size_t behind; /* the line of the account before it in the same file, or 0 */
	cz_day as_of;
	const char *policy; /* its name, or NULL */
	int64_t unit;       /* what a step of urgency counts in prices; 0: not said */
	bool minimise;
	struct cz_value account; /* the whole record */
};

struct cz_claim_price {
	const char *volunteer;
	struct cz_at at;
	int64_t price;
	bool torn; /* its parts do not add up to it, or cannot be told for lack of a unit */
	int level;
	int64_t points;
};

struct cz_claim {
	struct cz_claim_run *run; /* all there are, in the order of the stream */
	size_t runs, run_cap;
	struct cz_claim_price *price;
	size_t prices, price_cap;
	const struct cz_claim_run *last; /* the one to hold them to; NULL: none */
	bool *planned;                   /* per match of the store */
	size_t plan;                     /* how many those are */
	struct cz_arena mem;
};

/* For cz_store_read_with: keeps accounts and prices as they come by; and prices as cz-match writes them at a glance. */
int cz_claim_take(void *claim, const struct cz_record *rec, struct cz_err *err);
int cz_claim_glance(void *claim, const struct cz_record *rec, struct cz_err *err);

/* After reading: find the plan. as_of counts when there is no account. */
int cz_claim_settle(struct cz_claim *c, const struct cz_store *s, cz_day as_of, struct cz_err *err) CZ_MUST_CHECK;
void cz_claim_release(struct cz_claim *c);

#endif
