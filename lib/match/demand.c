#include "match/demand.h"
#include "match/rule.h"

struct cz_demand cz_demand_of(const struct cz_match_town *t, const struct cz_ask *a)
{
	const bool *on = t->policy->rule, features = on[CZ_RULE_FEATURES];
	return (struct cz_demand){
		.needs = a->needs & ~CZ_FIT_ASKED, /* a proposal that stands need not be asked again */
		.category = on[CZ_RULE_CATEGORY] ? a->category : 0,
		.languages = on[CZ_RULE_LANGUAGE] ? a->languages : 0,
		.training = features ? a->training : 0,
		.skills = features ? a->skills : 0,
		.times = on[CZ_RULE_TIMES] ? a->times : 0,
		.vog = features && a->vog ? a->start : CZ_DAY_NONE,
	};
}

/* Whether what changed could matter. */
static bool may_gain(const struct cz_demand *d, const struct cz_hand *then, const struct cz_hand *now, double km)
{
	return (km > now->max_km && km <= then->max_km) || (d->training & ~now->trained) || d->vog > now->vog_until ||
	       (d->needs & ~now->has & then->has);
}

bool cz_demand_lets_in(const struct cz_demand *d, const struct cz_match_town *t, uint32_t i, uint32_t j,
		       const struct cz_hand *then, const struct cz_hand *now, double *km)
{
	const struct cz_ask *a = &t->ask[i];
	*km = cz_match_km(t, a, then);
	if (now && !may_gain(d, then, now, *km))
		return false;
	const unsigned past = cz_match_past(t, i, j);
	return cz_rule_allows(t, a, then, *km, past) && !(now && cz_rule_allows(t, a, now, *km, past));
}
