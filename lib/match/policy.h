#ifndef CZ_MATCH_POLICY_H
#define CZ_MATCH_POLICY_H

#include "base/map.h"
#include "data/json.h"
#include "model/types.h"

/* What a municipality decided about matching, as data. examples/policies/default.json explains each setting; a file
 * given by the user replaces the settings that it names. */

/* The hard rules, in the order in which explanations count them; the first that fails is the reason. */
enum cz_rule {
	CZ_RULE_STATUS = 1, CZ_RULE_CATEGORY, CZ_RULE_ORGANISATION, CZ_RULE_REFUSAL, CZ_RULE_DISTANCE, CZ_RULE_TIMES,
	CZ_RULE_LANGUAGE, CZ_RULE_FEATURES, CZ_RULE_PLACE, CZ_RULE_ASKED, CZ_RULE_GROUP, CZ_RULE_POLICY,
};
enum { CZ_RULES = 12 };

const char *cz_rule_name(enum cz_rule rule); /* "status", as in records */

/* The parts of a score. */
enum cz_term {
	CZ_TERM_START, CZ_TERM_DISTANCE, CZ_TERM_TIMES, CZ_TERM_LANGUAGE, CZ_TERM_WISHES, CZ_TERM_INTERESTS,
	CZ_TERM_EXPERIENCE, CZ_TERM_CONTINUITY, CZ_TERM_KEPT, CZ_TERM_ASKED, CZ_TERM_RARE, CZ_TERM_WAITING,
	CZ_TERM_ACCEPTANCE, CZ_TERM_LOAD,
};
enum { CZ_TERMS = 14 };

const char *cz_term_name(enum cz_term term); /* "distance", as in records */

struct cz_category_policy {
	bool refer, car, vog, training, group, not_alone;
};

/* A rule of the municipality's own: when request and volunteer are as it says, the volunteer has to have what it
 * needs; a row that needs nothing forbids the pair. An empty list says nothing. */
struct cz_policy_row {
	const char *name;
	struct cz_texts categories, request_skills, volunteer_skills;
	int32_t helpers_below; /* 0: says nothing */
	struct cz_texts needs; /* car, vog, or a skill or training by name */
};

enum { CZ_POLICY_STEPS = 32, CZ_POLICY_ROWS = 32 };

struct cz_policy {
	const char *name;
	struct cz_value text; /* the default with the changes in it */
	bool rule[CZ_RULES + 1]; /* by enum cz_rule; false: switched off */
	/* limits */
	double max_km, same_postcode_km;
	const char *assumed_language; /* of volunteers who state none; empty: they speak none */
	int32_t pairs, best; /* more allowed pairs than this: begin with so many of each request, and price the rest */
	int32_t dayparts_weekly, vog_months, asks_per_month, cool_down_days, proposal_days, answer_days, waiting_days;
	/* points */
	int32_t start, per_km, per_km_car, single_daypart, second_language, wish_not_met, shared_interest,
		shared_interests_most, experience, continuity, kept, asked_lately, rare_feature, lifted_step, acceptance;
	int32_t load[CZ_POLICY_STEPS], fair[CZ_POLICY_STEPS];
	size_t loads, fairs;
	int32_t fair_area, fair_share; /* first characters of an area code, of which the digits count, 0: off; percent */
	struct cz_map categories;
	struct cz_category_policy category[256]; /* by number in categories */
	struct cz_policy_row row[CZ_POLICY_ROWS];
	size_t rows;
	uint64_t fingerprint; /* of all settings: two policies that decide alike have the same */
};

/* The default, and on it what the document (NULL: nothing) changes. The document has to outlive the policy.
 * CZ_EINPUT names the path and line of what is unknown, of the wrong kind or out of range. */
int cz_policy_init(struct cz_policy *p, const struct cz_document *changes, struct cz_arena *mem, struct cz_err *err) CZ_MUST_CHECK;
void cz_policy_release(struct cz_policy *p);

/* What the policy asks for a category; nothing for one that it does not name. */
struct cz_category_policy cz_policy_category(const struct cz_policy *p, const char *category);

/* The text of the default. */
struct cz_str cz_policy_default(void);

/* The policy in force as a file to start from, with what each setting means. */
int cz_policy_print(const struct cz_policy *p, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
