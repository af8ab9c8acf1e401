#ifndef CZ_VERIFY_TRIAL_H
#define CZ_VERIFY_TRIAL_H

#include "verify/better.h"
#include "verify/verdict.h"

/* What the parts of a verdict share while it is being made. */

/* A match of the plan, held against the records. */
struct cz_witness {
	size_t match; /* in the store */
	uint32_t request, volunteer;
	int32_t score; /* by the rules; without load */
	int32_t load;
	int64_t claimed; /* the score that the plan says it has; more is better; INT64_MIN: it says nothing */
	unsigned broken; /* rules */
	bool fits;     /* allowed, and there is a place for it on both sides */
	unsigned wrong; /* what is written with it, as bits; see witness.c */
};

struct cz_trial {
	const struct cz_store *s;
	const struct cz_claim *claim;
	const struct cz_rulebook *book;
	const struct cz_verdict_options *o;
	struct cz_remarks *remarks;
	struct cz_verdict *out;
	cz_day today;
	bool minimise;
	struct cz_sides sides; /* of a town */
	bool town;
	struct cz_contest contest;
	struct cz_witness *witness;
	size_t witnesses;
	size_t refused; /* of them, those that do not fit */
	/* what is left of the plan, by request, then volunteer */
	struct cz_chosen *chosen;
	size_t n, *first;
	int64_t *used, *unserved;
	struct cz_plan_value value;
	struct cz_worth *price;
	bool priced; /* prices were given */
	/* the proof */
	struct cz_bound bound;
	bool bounded;
	enum cz_proof { CZ_PROOF_NONE, CZ_PROOF_PRICES, CZ_PROOF_SEARCH } proof;
	bool searched;
	struct cz_better better;
	struct cz_plan_value best;
	struct cz_changes changes;
};

/* The number of an id; UINT32_MAX when it is not there. And the id of a number, and where its record stands. */
uint32_t cz_trial_request(const struct cz_trial *t, const char *id);
uint32_t cz_trial_volunteer(const struct cz_trial *t, const char *id);
/* The same, in a list where requests mostly come in the order of their numbers: last is that of the one before, or
 * UINT32_MAX. */
uint32_t cz_trial_next_request(const struct cz_trial *t, const char *id, uint32_t last);
struct cz_str cz_trial_request_id(const struct cz_trial *t, uint32_t request);
struct cz_str cz_trial_volunteer_id(const struct cz_trial *t, uint32_t volunteer);
struct cz_at cz_trial_request_at(const struct cz_trial *t, uint32_t request);
struct cz_at cz_trial_volunteer_at(const struct cz_trial *t, uint32_t volunteer);

/* A remark; detail may be NULL. Everything from WARNING down is no mistake of the plan's. */
void cz_trial_remark(struct cz_trial *t, enum cz_message id, struct cz_at at, const char *field, const char *detail);

/* From witness.c: which matches are allowed and fit, and whether their scores, kilometres and terms are right. */
int cz_trial_hear(struct cz_trial *t, struct cz_err *err) CZ_MUST_CHECK;
int cz_trial_scores(struct cz_trial *t, struct cz_err *err) CZ_MUST_CHECK;

/* The verdict as a record. */
void cz_trial_write(const struct cz_trial *t, struct cz_buf *out);

#endif
