#ifndef CZ_VERIFY_RULEBOOK_H
#define CZ_VERIFY_RULEBOOK_H

#include "data/json.h"
#include "model/types.h"

/* What the policy document says, read a second time: nothing here or elsewhere in verify comes from match, so that
 * a mistake there is not repeated. The document is the one that cz-match --print-policy explains. */

enum { CZ_VERIFY_RULES = 12, CZ_VERIFY_STEPS = 32, CZ_VERIFY_ROWS = 32 };

struct cz_kind_of_help { /* what a category asks for */
	bool refer, car, vog, training, group, not_alone;
};

struct cz_own_rule { /* a row of the policy */
	const struct cz_value *categories, *request_skills, *volunteer_skills, *needs; /* lists, or NULL */
	int64_t helpers_below;                                                         /* 0: says nothing */
};

struct cz_rulebook {
	const struct cz_value *base, *changes; /* the default, and what lies over it (may be NULL) */
	struct cz_str name;
	bool on[CZ_VERIFY_RULES + 1]; /* by number of the rule */
	double max_km, same_postcode_km;
	struct cz_str assumed_language;
	int32_t dayparts_weekly, vog_months, asks_per_month, cool_down_days, proposal_days, waiting_days;
	int32_t start, per_km, per_km_car, single_daypart, second_language, wish_not_met, shared_interest,
		shared_interests_most, experience, continuity, kept, asked_lately, rare_feature, lifted_step, acceptance;
	int32_t load[CZ_VERIFY_STEPS], fair[CZ_VERIFY_STEPS];
	size_t loads, fairs;
	int32_t fair_area, fair_share;
	struct cz_own_rule row[CZ_VERIFY_ROWS];
	size_t rows;
};

/* changes: the document of --policy, or NULL; it has to outlive the rulebook, as has mem. */
int cz_rulebook_read(struct cz_rulebook *r, const struct cz_document *changes, struct cz_arena *mem, struct cz_err *err)
	CZ_MUST_CHECK;

struct cz_kind_of_help cz_rulebook_help(const struct cz_rulebook *r, const char *category);

const char *cz_rulebook_rule(int number); /* "distance" is 5 */

#endif
