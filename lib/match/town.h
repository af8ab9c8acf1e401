#ifndef CZ_MATCH_TOWN_H
#define CZ_MATCH_TOWN_H

#include "match/policy.h"
#include "model/place.h"
#include "model/store.h"

/* Requests and volunteers made ready for matching: what rules and scores ask again and again is worked out
 * once, as numbers and bits. */

/* Bits of texts (categories, languages, skills, interests) as they were met; more than 64 of a kind is refused
 * with a clear error, since no municipality's list is that long. */
struct cz_bits {
	struct cz_map names;
	const char *what; /* for the error */
};

struct cz_ask { /* the request's side */
	const struct cz_request *rec;
	struct cz_spot spot;      /* unknown: NaN */
	uint64_t languages, first_language, skills, interests, wishes;
	uint32_t times;
	int32_t category;         /* bit number, or -1 */
	int32_t urgency;          /* after waiting, 1..3 */
	int32_t wanted;           /* places to fill: helpers, less those that came already */
	int32_t group;            /* group size wanted, 0: no group */
	double max_km;
	int8_t gender;
	bool car, vog, training, remote;
	bool refer;               /* not for volunteers */
	bool takes_part;          /* open, and something left to fill */
};

struct cz_hand { /* the volunteer's side */
	const struct cz_volunteer *rec;
	struct cz_spot spot;
	uint64_t categories, languages, skills, interests, trained, done; /* done: categories with an ended match */
	uint32_t times;
	double max_km;
	int32_t carried;          /* requests at once today */
	int32_t places;           /* left: capacity - carried, at least 0 */
	int32_t asked, accepted, declined; /* asked: in the last thirty days */
	const struct cz_organisation *organisation;
	bool rested;              /* no proposal expired lately */
	bool asked_lately;
	bool active;              /* rule 1 */
	bool vog;                 /* seen, and not too long ago */
	bool vog_expired;         /* seen, but too long ago */
	uint8_t rare;             /* how many rare features it has: see below */
	bool rare_car, rare_training;
	uint64_t rare_languages;
};

/* What is known of a pair. */
enum cz_past {
	CZ_PAST_DECLINED = 1, /* a declined match, or one side refuses the other */
	CZ_PAST_BEFORE = 2,   /* an ended match */
	CZ_PAST_KEPT = 4,     /* proposed, and still standing */
	CZ_PAST_NOW = 8,      /* accepted, active or closing: it stays, outside the assignment */
};

struct cz_match_town {
	const struct cz_policy *policy;
	cz_day today;
	struct cz_ask *ask;
	struct cz_hand *hand;
	uint32_t asks, hands; /* all records, in the order of the store; see takes_part and places */
	struct cz_bits categories, languages, skills, interests;
	struct cz_past_pair *past; /* sorted by ask, then hand */
	size_t pasts, past_cap;
	struct cz_places *places;
};

/* Work out the town. store and policy have to outlive it. */
int cz_match_town_init(struct cz_match_town *t, const struct cz_store *store, const struct cz_policy *policy,
		       cz_day today, struct cz_err *err) CZ_MUST_CHECK;
void cz_match_town_release(struct cz_match_town *t);

/* The bits of enum cz_past for this pair. */
unsigned cz_match_past(const struct cz_match_town *t, uint32_t ask, uint32_t hand);

/* The proposal that still stands between the two, or NULL. */
const struct cz_match *cz_match_kept(const struct cz_match_town *t, uint32_t ask, uint32_t hand);

/* Kilometres between the two; 0 for a remote request. Negative when one place is not known (same PC4 without
 * coordinates counts as the policy says). */
double cz_match_km(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h);

#endif
