#include "match/rule.h"

static bool category(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
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

static bool times(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	int need = a->rec->frequency == CZ_WEEKLY ? t->policy->dayparts_weekly : 1;
	if (!a->times || !h->times)
		return true;
	int wanted = __builtin_popcount(a->times);
	return __builtin_popcount(a->times & h->times) >= (need < wanted ? need : wanted);
}

static bool language(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->languages || cz_traits_share(&t->languages, (struct cz_traited){a->languages, &a->rec->languages},
						(struct cz_traited){h->languages, &h->rec->languages});
}

static bool features(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	if (a->car && h->rec->car != 1)
		return false;
	if (a->vog && h->vog_until < a->start)
		return false;
	if (a->training &&
	    !cz_traits_has(&t->categories, (struct cz_traited){h->trained, &h->rec->trained}, a->rec->category, a->category))
		return false;
	if (a->skills && !cz_traits_hold(&t->skills, (struct cz_traited){h->skills, &h->rec->skills},
					 (struct cz_traited){a->skills, &a->rec->skills}))
		return false;
	return a->gender == CZ_CODE_NONE || a->gender == h->rec->gender;
}

static bool asked(const struct cz_match_town *t, const struct cz_hand *h)
{
	int32_t most = h->rec->asks_per_month == CZ_INT_NONE ? t->policy->asks_per_month : h->rec->asks_per_month;
	return h->rested && h->asked < most;
}

static bool group(const struct cz_ask *a, const struct cz_hand *h)
{
	int32_t size = h->rec->group_size == CZ_INT_NONE ? 0 : h->rec->group_size;
	return a->group ? size >= a->group : true;
}

/* Rule 12 is what the policy adds to a category without being one of the others: referral, and its rows. */
static bool policy(const struct cz_ask *a, const struct cz_hand *h)
{
	return !a->refer && !(a->rows & h->rows & ~h->rows_met);
}

static bool holds(const struct cz_match_town *t, enum cz_rule rule, const struct cz_ask *a, const struct cz_hand *h, double km,
		  unsigned past)
{
	switch (rule) {
	case CZ_RULE_STATUS:
		return h->active && !(past & CZ_PAST_NOW);
	case CZ_RULE_CATEGORY:
		return category(t, a, h);
	case CZ_RULE_ORGANISATION:
		return cz_rule_organisation(a, h);
	case CZ_RULE_REFUSAL:
		return !(past & CZ_PAST_DECLINED);
	case CZ_RULE_DISTANCE:
		return distance(a, h, km);
	case CZ_RULE_TIMES:
		return times(t, a, h);
	case CZ_RULE_LANGUAGE:
		return language(t, a, h);
	case CZ_RULE_FEATURES:
		return features(t, a, h);
	case CZ_RULE_PLACE:
		return h->places > 0;
	case CZ_RULE_ASKED:
		return (past & CZ_PAST_KEPT) || asked(t, h);
	case CZ_RULE_GROUP:
		return group(a, h);
	case CZ_RULE_POLICY:
		return policy(a, h);
	}
	return true;
}

enum cz_rule cz_rule_first(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km,
			   unsigned past)
{
	for (int rule = 1; rule <= CZ_RULES; rule++)
		if (t->policy->rule[rule] && !holds(t, (enum cz_rule)rule, a, h, km, past))
			return (enum cz_rule)rule;
	/* nobody helps the same person twice at once, whatever is switched off */
	return past & CZ_PAST_NOW ? CZ_RULE_STATUS : (enum cz_rule)0;
}

unsigned cz_rule_all(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past)
{
	unsigned failing = 0;
	for (int rule = 1; rule <= CZ_RULES; rule++)
		if (t->policy->rule[rule] && !holds(t, (enum cz_rule)rule, a, h, km, past))
			failing |= 1u << rule;
	return past & CZ_PAST_NOW ? failing | 1u << CZ_RULE_STATUS : failing;
}

bool cz_rule_hand_free(const struct cz_match_town *t, const struct cz_hand *h)
{
	return (!t->policy->rule[CZ_RULE_STATUS] || h->active) && cz_match_places(t, h) > 0;
}

bool cz_rule_near_miss(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, unsigned failing)
{
	if (failing == 1u << CZ_RULE_FEATURES) { /* only when a certificate has merely expired, and nothing else is missing */
		struct cz_hand renewed = *h;
		renewed.vog_until = a->start;
		return h->vog_until != CZ_DAY_NONE && features(t, a, &renewed);
	}
	return failing == 1u << CZ_RULE_DISTANCE || failing == 1u << CZ_RULE_TIMES || failing == 1u << CZ_RULE_PLACE ||
	       failing == 1u << CZ_RULE_ASKED;
}
