#ifndef CZ_MATCH_TOWN_H
#define CZ_MATCH_TOWN_H

#include "match/policy.h"
#include "match/traits.h"
#include "model/place.h"
#include "model/store.h"

/* Requests and volunteers made ready for matching: what rules and scores ask again and again is worked out
 * once, as numbers and bits. Each side stands in the order of cells (see cells.h), so that neighbours lie near each other
 * in memory as well. */

/* What a volunteer has and a request may need, a bit each; from CZ_FIT_GENDER a bit for each gender, and from CZ_FIT_ROW
 * one for each row of the policy. */
#define CZ_FIT_ACTIVE ((uint64_t)1)
#define CZ_FIT_CAR ((uint64_t)2)
#define CZ_FIT_PLACE ((uint64_t)4)
#define CZ_FIT_ASKED ((uint64_t)8) /* not asked too recently or too often */
#define CZ_FIT_NOBODY ((uint64_t)16) /* a request that is not for volunteers */
#define CZ_FIT_GENDER 8
#define CZ_FIT_ROW 32

struct cz_ask { /* the request's side */
	const struct cz_request *rec;
	struct cz_spot spot;      /* unknown: NaN */
	uint64_t needs;           /* bits of CZ_FIT */
	const char *area;         /* its own, or that of its postcode; may be NULL */
	uint64_t category, languages, first_language, skills, interests; /* bits of traits */
	uint32_t times;
	int32_t urgency;          /* after waiting, 1..3 */
	int32_t lifted;           /* steps that waiting lifted it */
	int32_t wanted;           /* places to fill: helpers, less those that came already */
	int32_t promised;         /* matches that stay */
	int32_t group;            /* group size wanted, 0: no group */
	cz_day start;             /* the day on which a certificate has to be valid */
	double max_km;
	uint64_t wishes;          /* bits too; CZ_TRAITS_OTHER: only the texts tell */
	uint64_t training;        /* the category, when the volunteer has to be trained for it */
	int32_t dayparts;         /* so many in common */
	bool car, vog, remote;
	bool refer;               /* not for volunteers */
	bool takes_part;          /* open, for volunteers, and something left to fill */
};

/* The volunteer's side. What is asked of every pair stands first, in as few lines of memory as it can. */
struct cz_hand {
	struct cz_spot spot;
	double max_km;
	uint64_t has;             /* bits of CZ_FIT */
	uint64_t languages;       /* bits of traits, and so on */
	uint32_t times;
	cz_day vog_until;         /* CZ_DAY_NONE: never seen */
	uint64_t categories, skills, trained, interests;
	uint64_t pleases;         /* skills and interests, as bits of wishes */
	uint64_t done;            /* categories with an ended match; without a bit of their own they are not kept */
	uint64_t rare_languages;
	int32_t group_size;
	int32_t asked;            /* in the last thirty days */
	bool rare_car, rare_training;
	bool bound;               /* the organisation limits where or for whom */
	bool rested;              /* no proposal expired lately */
	bool active;              /* rule 1 */
	cz_day rest_over;         /* without: the first day on which they may be asked again */
	uint32_t rows_lacked;     /* rows of the policy that speak of the volunteer, and whose needs are not met */
	int32_t carried;          /* requests at once today */
	int32_t places;           /* left: capacity - carried, at least 0 */
	int32_t most_asked;       /* how often they may be asked in thirty days: what the record says, else the policy */
	int32_t accepted, declined;
	int32_t kept;             /* proposals that still stand and may be made again */
	const struct cz_volunteer *rec;
	const struct cz_organisation *organisation;
};

/* What is known of a pair. */
enum cz_past {
	CZ_PAST_DECLINED = 1, /* a declined match, or one side refuses the other */
	CZ_PAST_BEFORE = 2,   /* an ended match */
	CZ_PAST_KEPT = 4,     /* proposed, and still standing */
	CZ_PAST_NOW = 8,      /* accepted, active or closing: it stays, outside the assignment */
	CZ_PAST_COMPLAINT = 16,
	CZ_PAST_UNHEARD = 32, /* the one who asks refuses the volunteer, who need not know of it */
};

struct cz_past_pair {
	uint32_t ask, hand;
	uint8_t bits;
	const struct cz_match *kept; /* the proposal that still stands */
};

/* Matches that run or stand proposed, of which one side is not among the records. */
struct cz_match_astray {
	size_t n;
	const struct cz_match *first; /* as they came in */
};

struct cz_match_town {
	const struct cz_policy *policy;
	cz_day today;
	struct cz_ask *ask;
	struct cz_hand *hand;
	uint32_t asks, hands; /* all records; see takes_part and places */
	uint64_t done, pleases;     /* of all volunteers together */
	uint32_t *ask_at, *hand_at; /* where the records of the store stand, by their index there */
	uint32_t on;                /* the rules of the policy that count, as bits */
	struct cz_traits categories, languages, skills, interests, wishes;
	uint32_t *ask_past;        /* those of request i: past[ask_past[i]] .. past[ask_past[i + 1] - 1] */
	struct cz_past_pair *past; /* sorted by ask, then hand */
	size_t pasts, past_cap;
	struct cz_match_astray no_ask, no_hand;
	struct cz_places *places;
};

/* Work out the town. store and policy have to outlive it. */
int cz_match_town_init(struct cz_match_town *t, const struct cz_store *store, const struct cz_policy *policy,
		       cz_day today, struct cz_err *err) CZ_MUST_CHECK;
void cz_match_town_release(struct cz_match_town *t);

/* A feature is rare when fewer than a quarter of the active volunteers have it. */
void cz_match_find_rare(struct cz_match_town *t);

/* Which rows of the policy the volunteer lacks something for, with this training (NULL: none) besides those of the record. */
void cz_match_set_rows(const struct cz_match_town *t, struct cz_hand *h, const char *training);

/* How many proposals of each volunteer still stand and may be made again: for them no new question is needed. One that cannot
 * be made again leaves nothing to who was asked. */
void cz_match_count_standing(struct cz_match_town *t);

/* Put both sides in the order of cells: order.c. */
int cz_match_town_settle(struct cz_match_town *t, struct cz_err *err) CZ_MUST_CHECK;

/* What became of earlier matches and questions, told to both sides and to the list of pairs: past.c. */
int cz_match_past_take(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err) CZ_MUST_CHECK;

/* Where a record of the store stands in the town, by its id; CZ_MAP_NONE when there is none. */
static inline size_t cz_match_ask(const struct cz_match_town *t, const struct cz_store *s, const char *id)
{
	size_t i = cz_map_find(&s->request_ids, cz_str_of(id));
	return i == CZ_MAP_NONE ? i : t->ask_at[i];
}

static inline size_t cz_match_hand(const struct cz_match_town *t, const struct cz_store *s, const char *id)
{
	size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(id));
	return j == CZ_MAP_NONE ? j : t->hand_at[j];
}

/* What is known of this pair, or NULL; and its bits of enum cz_past. */
const struct cz_past_pair *cz_match_past_pair(const struct cz_match_town *t, uint32_t ask, uint32_t hand);
static inline unsigned cz_match_past(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	const struct cz_past_pair *p = t->ask_past[ask] == t->ask_past[ask + 1] ? NULL : cz_match_past_pair(t, ask, hand);
	return p ? p->bits : 0;
}

/* The proposal that still stands between the two, or NULL. */
const struct cz_match *cz_match_kept(const struct cz_match_town *t, uint32_t ask, uint32_t hand);

/* Have what is judged of a volunteer fetched from memory. */
static inline void cz_match_expect(const struct cz_match_town *t, uint32_t hand)
{
	const char *h = (const char *)&t->hand[hand];
	for (size_t at = 0; at < sizeof *t->hand; at += 64)
		__builtin_prefetch(h + at);
}

/* Until when a proposal stands: what it says, else as long as the policy has it; CZ_DAY_NONE: it does not say when it was made. */
cz_day cz_match_expires(const struct cz_policy *policy, const struct cz_match *m);
/* As long as a certificate counts that is seen today. */
static inline cz_day cz_match_renewed_until(const struct cz_match_town *t)
{
	return cz_day_add_months(t->today, t->policy->vog_months);
}

/* How many requests at once the volunteer takes. */
static inline int32_t cz_match_capacity(const struct cz_hand *h)
{
	return h->rec->capacity == CZ_INT_NONE ? 1 : h->rec->capacity;
}

/* How many dayparts the two must have in common when the request states these. */
int32_t cz_match_dayparts(const struct cz_match_town *t, const struct cz_request *r, uint32_t times);
/* How many new requests the volunteer can be asked for: places left, and no more questions than the policy allows. */
int32_t cz_match_places(const struct cz_match_town *t, const struct cz_hand *h);

/* Whether the policy lets the volunteer come only together with others: it says so of the kind of help, or rows that look at
 * how many helpers a request asks for would forbid the pair if it asked for one. */
bool cz_match_not_alone(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h);

/* What keeps that from being more: the places left, the questions, or each of them. */
enum cz_limit { CZ_LIMIT_PLACE, CZ_LIMIT_ASKED, CZ_LIMIT_BOTH };
enum cz_limit cz_match_limit(const struct cz_match_town *t, const struct cz_hand *h);

/* See cz_volunteer_is_gone. */
static inline bool cz_match_is_gone(const struct cz_match_town *t, const struct cz_hand *h)
{
	return cz_volunteer_is_gone(h->rec, t->today);
}
/* The same four digits; false when one is not known. */
bool cz_match_same_pc4(const char *a, const char *b);

/* Kilometres between the two; 0 for a remote request. Negative when one place is not known (same PC4 without
 * coordinates counts as the policy says). */
double cz_match_km_unknown(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h);
static inline double cz_match_km(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	if (a->remote || !cz_spot_known(&a->spot) || !cz_spot_known(&h->spot))
		return cz_match_km_unknown(t, a, h);
	return cz_spot_km(&a->spot, &h->spot);
}

/* Whether nobody knows where the request is, though it matters. */
static inline bool cz_match_lacks_place(const struct cz_match_town *t, const struct cz_ask *a)
{
	return !a->remote && !cz_spot_known(&a->spot) && t->policy->rule[CZ_RULE_DISTANCE];
}

/* Whether that was not measured, but assumed of one postcode. */
static inline bool cz_match_km_assumed(const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->remote && (!cz_spot_known(&a->spot) || !cz_spot_known(&h->spot));
}

#endif
