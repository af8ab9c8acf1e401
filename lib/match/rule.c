#include "match/rule.h"

/* Inline, since millions of pairs are asked. */

static inline bool category(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->category ||
	       cz_traits_has(&t->categories, (struct cz_traited){h->categories, &h->rec->categories}, a->rec->category, a->category);
}

bool cz_rule_organisation(const struct cz_ask *a, const struct cz_hand *h)
{
	if (!h->bound)
		return true;
	const char *own = h->rec->organisation, *asks = a->rec->organisation, *area = a->area;
	if (h->rec->exclusive == 1 && (!asks || strcmp(own, asks) != 0))
		return false;
	if (!h->organisation || !h->organisation->areas.n || !area)
		return true;
	for (size_t i = 0; i < h->organisation->areas.n; i++)
		if (cz_area_holds(h->organisation->areas.v[i], area))
			return true;
	return false;
}

static bool distance(const struct cz_ask *a, const struct cz_hand *h, double km)
{
	return a->remote || (km >= 0 && km <= a->max_km && km <= h->max_km);
}

static bool times(const struct cz_ask *a, const struct cz_hand *h)
{
	uint32_t common = a->times & h->times;
	for (int32_t k = 1; k < a->dayparts; k++)
		common &= common - 1;
	return common || !a->times || !h->times;
}

static inline bool language(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->languages || cz_traits_share(&t->languages, (struct cz_traited){a->languages, &a->rec->languages},
						(struct cz_traited){h->languages, &h->rec->languages});
}

#define GENDERS ((uint64_t)0xff << CZ_FIT_GENDER)
#define FEATURES (CZ_FIT_CAR | GENDERS)
#define ROWS (CZ_FIT_NOBODY | (uint64_t)0xffffffff << CZ_FIT_ROW)

static bool certified(const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->vog || h->vog_until >= a->start;
}

static inline bool is_trained(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->training ||
	       cz_traits_has(&t->categories, (struct cz_traited){h->trained, &h->rec->trained}, a->rec->category, a->training);
}

static inline bool skilled(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->skills || cz_traits_hold(&t->skills, (struct cz_traited){h->skills, &h->rec->skills},
					    (struct cz_traited){a->skills, &a->rec->skills});
}

static inline bool features(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !(a->needs & ~h->has & FEATURES) && certified(a, h) && is_trained(t, a, h) && skilled(t, a, h);
}

unsigned cz_rule_lacks(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	const uint64_t missing = a->needs & ~h->has;
	const bool lack[CZ_LACKS] = {
		[CZ_LACK_CAR] = missing & CZ_FIT_CAR,
		[CZ_LACK_VOG] = !certified(a, h),
		[CZ_LACK_TRAINING] = !is_trained(t, a, h),
		[CZ_LACK_SKILLS] = !skilled(t, a, h),
		[CZ_LACK_GENDER] = missing & GENDERS,
	};
	unsigned bits = 0;
	for (unsigned k = 0; k < CZ_LACKS; k++)
		bits |= (unsigned)lack[k] << k;
	return bits;
}

const char *cz_lack_name(enum cz_lack lack)
{
	static const char *const name[CZ_LACKS] = {"car", "vog", "training", "skills", "gender"};
	return name[lack];
}

uint64_t cz_rule_needs(const struct cz_match_town *t, const struct cz_ask *a, uint32_t rows)
{
	static const struct {
		enum cz_rule rule;
		uint64_t bits;
	} of[] = {
		{CZ_RULE_STATUS, CZ_FIT_ACTIVE}, {CZ_RULE_FEATURES, FEATURES}, {CZ_RULE_PLACE, CZ_FIT_PLACE},
		{CZ_RULE_ASKED, CZ_FIT_ASKED}, {CZ_RULE_POLICY, ROWS},
	};
	uint64_t needs = CZ_FIT_ACTIVE | CZ_FIT_PLACE | CZ_FIT_ASKED | (uint64_t)rows << CZ_FIT_ROW;
	if (a->car)
		needs |= CZ_FIT_CAR;
	if (a->rec->gender != CZ_CODE_NONE)
		needs |= (uint64_t)1 << (CZ_FIT_GENDER + a->rec->gender);
	if (a->refer)
		needs |= CZ_FIT_NOBODY;
	for (size_t k = 0; k < CZ_COUNT(of); k++)
		if (!t->policy->rule[of[k].rule])
			needs &= ~of[k].bits;
	return needs;
}

uint64_t cz_rule_has(const struct cz_hand *h)
{
	uint64_t has = (uint64_t)~h->rows_lacked << CZ_FIT_ROW;
	if (h->active)
		has |= CZ_FIT_ACTIVE;
	if (h->rec->car == 1)
		has |= CZ_FIT_CAR;
	if (h->places > 0)
		has |= CZ_FIT_PLACE;
	if (h->rested && h->asked < h->most_asked)
		has |= CZ_FIT_ASKED;
	if (h->rec->gender != CZ_CODE_NONE)
		has |= (uint64_t)1 << (CZ_FIT_GENDER + h->rec->gender);
	return has;
}

unsigned cz_rule_all(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past)
{
	uint64_t missing = a->needs & ~h->has;
	if (past & CZ_PAST_KEPT)
		missing &= ~CZ_FIT_ASKED;
	unsigned failing = (missing & CZ_FIT_ACTIVE) ? 1u << CZ_RULE_STATUS : 0;
	failing |= !category(t, a, h) ? 1u << CZ_RULE_CATEGORY : 0;
	failing |= !cz_rule_organisation(a, h) ? 1u << CZ_RULE_ORGANISATION : 0;
	failing |= past & CZ_PAST_DECLINED ? 1u << CZ_RULE_REFUSAL : 0;
	failing |= !distance(a, h, km) ? 1u << CZ_RULE_DISTANCE : 0;
	failing |= !times(a, h) ? 1u << CZ_RULE_TIMES : 0;
	failing |= !language(t, a, h) ? 1u << CZ_RULE_LANGUAGE : 0;
	failing |= !features(t, a, h) ? 1u << CZ_RULE_FEATURES : 0;
	failing |= missing & CZ_FIT_PLACE ? 1u << CZ_RULE_PLACE : 0;
	failing |= missing & CZ_FIT_ASKED ? 1u << CZ_RULE_ASKED : 0;
	failing |= h->group_size < a->group ? 1u << CZ_RULE_GROUP : 0;
	failing |= missing & ROWS ? 1u << CZ_RULE_POLICY : 0;
	failing &= t->on;
	/* nobody helps the same person twice at once, whatever is switched off */
	return past & CZ_PAST_NOW ? failing | 1u << CZ_RULE_STATUS : failing;
}

enum cz_rule cz_rule_first(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km,
			   unsigned past)
{
	unsigned failing = cz_rule_all(t, a, h, km, past);
	return failing ? (enum cz_rule)__builtin_ctz(failing) : (enum cz_rule)0;
}

bool cz_rule_allows(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past)
{
	const bool *on = t->policy->rule;
	if (past) /* then it is rare, and all counts */
		return !cz_rule_all(t, a, h, km, past);
	return !(a->needs & ~h->has) && (distance(a, h, km) || !on[CZ_RULE_DISTANCE]) && (times(a, h) || !on[CZ_RULE_TIMES]) &&
	       (language(t, a, h) || !on[CZ_RULE_LANGUAGE]) && (features(t, a, h) || !on[CZ_RULE_FEATURES]) &&
	       (h->group_size >= a->group || !on[CZ_RULE_GROUP]) && (category(t, a, h) || !on[CZ_RULE_CATEGORY]) &&
	       (cz_rule_organisation(a, h) || !on[CZ_RULE_ORGANISATION]);
}

bool cz_rule_hand_free(const struct cz_match_town *t, const struct cz_hand *h)
{
	return (!t->policy->rule[CZ_RULE_STATUS] || h->active) && cz_match_places(t, h) > 0;
}

bool cz_rule_near_miss(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, unsigned failing)
{
	if (failing == 1u << CZ_RULE_FEATURES) { /* only when a certificate has merely expired, and nothing else is missing */
		struct cz_hand renewed = *h;
		renewed.vog_until = cz_match_renewed_until(t);
		return h->vog_until != CZ_DAY_NONE && features(t, a, &renewed);
	}
	if (failing == 1u << CZ_RULE_TIMES) { /* the request with one daypart more, of those that they have */
		const uint32_t others = h->times & ~a->times, then = a->times | (others & -others);
		return __builtin_popcount(then & h->times) >= cz_match_dayparts(t, a->rec, then);
	}
	if (failing == 1u << CZ_RULE_ASKED) /* unless they are never to be asked */
		return h->most_asked > 0;
	return failing == 1u << CZ_RULE_DISTANCE || failing == 1u << CZ_RULE_PLACE;
}
